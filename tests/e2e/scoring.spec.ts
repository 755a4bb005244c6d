import { expect, type Page, test } from "@playwright/test";
import { signInAs } from "./support/sign-in";

const evidence = "64 desks, 8 to 12 minutes a question: the desk's own count of October.";

function criterion(page: Page, name: string) {
  return page.getByRole("radiogroup", { name });
}

test("a scorer rates a case with the keyboard alone and hands in", async ({ page }) => {
  await signInAs(page, "scorer-a");
  await page.goto("/scoring/UC-0030");
  await expect(page.getByRole("radiogroup")).toHaveCount(4);
  await page.keyboard.press("j");
  await page.keyboard.press("3");
  await expect(criterion(page, "Business value").getByRole("radio").nth(2)).toBeChecked();
  await page.keyboard.press("e");
  await page.keyboard.type(evidence);
  await expect(page.getByLabel("Evidence for business value")).toHaveValue(evidence);
  await page.keyboard.press("Escape");
  for (const key of ["j", "4", "j", "2", "j", "0"]) await page.keyboard.press(key);
  await expect(criterion(page, "Satisfaction").getByRole("radio", { name: /Can't judge/ })).toBeChecked();
  await expect(page.getByText("4 of 4 decided")).toBeVisible();
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Your ratings are in")).toBeVisible();
});

test("nothing of another rater is on the sheet, not even that there is a rating", async ({ page }) => {
  await signInAs(page, "scorer-b");
  await page.goto("/scoring/UC-0022");
  await expect(page.getByText("Your ratings are in")).toBeVisible();
  const own = await page.content();
  await signInAs(page, "scorer-a");
  await page.goto("/scoring/UC-0022");
  const lines = page.getByRole("textbox", { name: /^Evidence for/ });
  await expect(lines.first()).toBeVisible();
  for (const line of await lines.all()) {
    const text = await line.inputValue();
    if (text) expect(own).not.toContain(text);
  }
  expect(own).not.toContain("Tomas Rietbergen");
});

test("a draft is saved as it changes and is there after a reload", async ({ page }) => {
  await signInAs(page, "scorer-c");
  await page.goto("/scoring/UC-0026");
  await criterion(page, "Reach").getByRole("radio").nth(1).check({ force: true });
  await page.getByLabel("Evidence for reach").fill("");
  await page.getByLabel("Evidence for reach").fill("Nine teams publish interfaces.");
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await expect(criterion(page, "Reach").getByRole("radio").nth(1)).toBeChecked();
  await expect(page.getByLabel("Evidence for reach")).toHaveValue("Nine teams publish interfaces.");
  await page.getByRole("button", { name: "Submit my ratings" }).click();
  const open = page.getByRole("alert").filter({ hasText: "Some criteria are still open" });
  await open.getByRole("button", { name: "Business value" }).click();
  await expect(criterion(page, "Business value").getByRole("radio").first()).toBeFocused();
});

test("a change on another screen is told, and the rater chooses which counts", async ({ page, context }) => {
  await signInAs(page, "scorer-b");
  await page.goto("/scoring/UC-0030");
  const other = await context.newPage();
  await other.goto("/scoring/UC-0030");
  await criterion(other, "Reach").getByRole("radio").nth(0).check({ force: true });
  await expect(other.getByText(/^Saved/)).toBeVisible();
  await criterion(page, "Reach").getByRole("radio").nth(4).check({ force: true });
  await expect(page.getByText("This sheet was changed on another screen")).toBeVisible();
  await page.getByRole("button", { name: "Keep what is here" }).click();
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await other.reload();
  await expect(criterion(other, "Reach").getByRole("radio").nth(4)).toBeChecked();
});

test("what could not be sent is kept and sent again", async ({ page, context }) => {
  await signInAs(page, "scorer-b");
  await page.goto("/scoring/UC-0027");
  await context.setOffline(true);
  await page.getByLabel("Evidence for reach").fill("Every vacancy, 300 a year.");
  await expect(page.getByText(/Not saved/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^Saved/)).toBeVisible();
});

test("who has a stake in a case steps back, and the case leaves the queue", async ({ page }) => {
  await signInAs(page, "scorer-c");
  await page.goto("/scoring/UC-0030");
  await page.getByRole("button", { name: "I have a stake in this case" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Step back" }).click();
  await expect(page).toHaveURL(/\/scoring$/);
  await expect(page.getByRole("link", { name: "Answer brokers' questions about cover" })).toHaveCount(0);
  await page.goto("/scoring/UC-0030");
  await expect(page.getByText("You stepped back from the panel of this case.")).toBeVisible();
});

test("after the reveal a second rating stands beside the first and counts at once", async ({ page }) => {
  await signInAs(page, "scorer-a");
  await page.goto("/scoring/UC-0023");
  await expect(page.getByText("You said first").first()).toBeVisible();
  await criterion(page, "Task simplicity").getByRole("radio").nth(4).check({ force: true });
  await page.getByRole("button", { name: "Save; it counts at once" }).click();
  await expect(page.getByText("Your second ratings count now")).toBeVisible();
  await page.reload();
  await expect(criterion(page, "Task simplicity").getByRole("radio").nth(4)).toBeChecked();
});

test("somebody who is not on the panel gets no sheet", async ({ page }) => {
  await signInAs(page, "lead");
  await page.goto("/scoring/UC-0030");
  await expect(page.getByText("You are not on the panel of this case.")).toBeVisible();
  await expect(page.getByRole("radiogroup")).toHaveCount(0);
});
