import { expect, test } from "@playwright/test";
import { signInAs } from "./support/sign-in";

test("a scorer is told in one sentence what waits, and goes from the queue to the sheet", async ({
  page,
}) => {
  await signInAs(page, "scorer-c");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/cases? waits? for your rating/);
  const queue = page.getByRole("region", { name: "Rate" });
  await expect(queue.getByText("Overdue").first()).toBeVisible();
  await expect(page.getByRole("link", { name: /Scoring .*to rate/ })).toBeVisible();
  await queue.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/scoring\/UC-\d+$/);
});

test("a lead sees the oldest cases of each kind of work and gets to all of them", async ({ page }) => {
  await signInAs(page, "lead");
  const queue = page.getByRole("region", { name: "Make ready for a panel" });
  const shown = await queue.getByRole("row").count();
  await queue.getByRole("link", { name: /^See all/ }).click();
  await expect(page).toHaveURL(/stage=triage/);
  await expect(page.getByText(`${shown - 1} cases`).first()).toBeVisible();
});

test("somebody for whom nothing waits reads what the page is for", async ({ page }) => {
  await signInAs(page, "viewer");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing waits for you.");
  await page.getByRole("link", { name: "Look through the use cases" }).click();
  await expect(page).toHaveURL(/\/use-cases$/);
});

test("notices are unread until they are marked as read, and stay on a page of their own", async ({
  page,
}) => {
  await signInAs(page, "scorer-b");
  const notices = page.getByRole("region", { name: "Notices" });
  await expect(notices.getByText("Unread").first()).toBeVisible();
  await notices.getByRole("button", { name: "Mark all as read" }).click();
  await expect(notices.getByText("Nothing new.")).toBeVisible();
  await notices.getByRole("link", { name: "All notices" }).click();
  await expect(page.getByText("You have read everything.")).toBeVisible();
  await expect(
    page
      .getByRole("listitem")
      .filter({ hasText: /Rate UC-/ })
      .first(),
  ).toBeVisible();
});
