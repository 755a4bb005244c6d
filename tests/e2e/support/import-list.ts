import { expect, type Locator, type Page } from "@playwright/test";

/** The pages by which a list comes in, as somebody goes through them. */
export function importList(page: Page) {
  return {
    /** Uploads a file, to be read as a preset says or to be gone through step by step. */
    async upload(file: string, way?: string): Promise<void> {
      await page.goto("/imports/new");
      await page.getByLabel("File").setInputFiles(file);
      if (way) await page.getByLabel("How is it read?").selectOption({ label: way });
      await page.getByRole("button", { name: "Upload" }).click();
      await page.waitForURL(/\/imports\/[0-9a-f-]{36}\?step=/);
    },
    /** Has the file read as the federal inventory, without anything being written. */
    async check(file: string): Promise<void> {
      await this.upload(file, "US Federal AI Use Case Inventory 2024");
      await expect(page.getByRole("heading", { name: "What the rows say" })).toBeVisible({ timeout: 60_000 });
    },
    /** Writes what was shown; the words of the button say what that is. */
    async commit(words: string): Promise<void> {
      await page.getByRole("button", { name: words, exact: true }).click();
      await expect(page.getByText(/^The list is in: /)).toBeVisible({ timeout: 60_000 });
    },
    nothingToWrite: page.getByText("There is nothing to write"),
    /** Opens the report that is kept of the newest import that was brought in. */
    async openReport(): Promise<void> {
      await page.goto("/imports");
      const done = page
        .getByRole("table", { name: "Imports", exact: true })
        .getByRole("row")
        .filter({ hasText: "Done" });
      await done.getByRole("link").first().click();
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
