import { expect, type Locator, type Page } from "@playwright/test";

/** The pages by which a list comes in, as somebody goes through them. */
export function importList(page: Page) {
  return {
    /** Has the file read as the federal inventory, without anything being written. */
    async check(file: string): Promise<void> {
      await page.goto("/imports");
      await page
        .getByLabel("What kind of list is it?")
        .selectOption({ label: "US Federal AI Use Case Inventory 2024" });
      await page.getByLabel("File").setInputFiles(file);
      await page.getByRole("button", { name: "Check the file" }).click();
      await expect(page.getByRole("region", { name: "Dry run" })).toBeVisible();
    },
    /** Writes what was shown; the words of the button say what that is. */
    async commit(words: string): Promise<void> {
      await page.getByRole("button", { name: words, exact: true }).click();
      await expect(page.getByText(/^The list is in: /)).toBeVisible({ timeout: 60_000 });
    },
    nothingToWrite: page.getByText("There is nothing to write"),
    /** Opens the report that is kept of the newest import. */
    async openReport(): Promise<void> {
      await page.goto("/imports");
      await page.getByRole("table", { name: "Earlier imports" }).getByRole("link").first().click();
      await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
    },
    /** How many rows the report counts under a heading, by what they say. */
    async counts(heading: string): Promise<Record<string, number>> {
      const rows = page.getByRole("table", { name: heading }).locator("tbody").getByRole("row");
      const counted = (await rows.all()).map(async (row) => [
        await wordsOf(row, "rowheader"),
        await wordsOf(row, "cell"),
      ]);
      return Object.fromEntries((await Promise.all(counted)).map(([name, count]) => [name, Number(count)]));
    },
  };
}

async function wordsOf(row: Locator, role: "rowheader" | "cell"): Promise<string> {
  return ((await row.getByRole(role).textContent()) ?? "").trim();
}
