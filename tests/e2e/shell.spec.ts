import { expect, test } from "@playwright/test";
import { type SamplePerson, signInAs } from "./support/sign-in";

const entries: [SamplePerson, string[]][] = [
  ["viewer", ["Home", "Use cases", "Portfolio"]],
  ["scorer-b", ["Home", "Use cases", "Scoring", "Portfolio"]],
  ["lead", ["Home", "Use cases", "Triage", "Scoring", "Portfolio", "Value", "Imports"]],
  ["auditor", ["Home", "Use cases", "Portfolio", "Value", "Audit log"]],
  ["admin", ["Home", "Use cases", "Portfolio", "Admin"]],
];

for (const [person, names] of entries) {
  test(`the navigation of ${person} holds what that person may use, in the order of the work`, async ({
    page,
  }) => {
    await signInAs(page, person);
    const labels = page
      .getByRole("navigation", { name: "Main" })
      .locator("xpath=./ul/li/a")
      .locator(".shell-label");
    await expect(labels).toHaveText(names);
  });
}

test("only who may propose is offered to", async ({ page }) => {
  await signInAs(page, "proposer");
  await expect(page.getByRole("link", { name: "Propose a use case" })).toBeVisible();
  await signInAs(page, "viewer");
  await expect(page.getByRole("link", { name: "Propose a use case" })).toHaveCount(0);
});

test("the sample is named on every page, and only an admin is offered to remove it", async ({ page }) => {
  await signInAs(page, "viewer");
  await expect(page.getByRole("region", { name: "Sample portfolio" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Remove the sample" })).toHaveCount(0);
  await signInAs(page, "admin");
  await page.getByRole("button", { name: "Remove the sample" }).click();
  const question = page.getByRole("alertdialog", { name: "Remove the sample portfolio?" });
  await expect(question).toContainText("It cannot be undone.");
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(question).toHaveCount(0);
});

test("a theme that somebody chooses holds at once, and the server writes it into the next page", async ({
  page,
}) => {
  await signInAs(page, "viewer");
  await page.getByRole("button", { name: /Nele Dierkx/ }).click();
  await page.getByRole("group", { name: "Theme" }).getByRole("radio", { name: "Dark" }).check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const answer = await page.request.get("/portfolio");
  expect(await answer.text()).toContain('data-theme="dark"');
});

test("signing out ends at the sign-in page, and the way back is closed", async ({ page }) => {
  await signInAs(page, "viewer");
  await page.getByRole("button", { name: /Nele Dierkx/ }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto("/portfolio");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test("an address that is not there, or not for the reader, answers 404 in the same words", async ({
  page,
}) => {
  await signInAs(page, "viewer");
  for (const address of ["/nowhere", "/scoring/UC-9999", "/admin/audit"]) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByText("There is no such page, or it is not for you.")).toBeVisible();
  }
});
