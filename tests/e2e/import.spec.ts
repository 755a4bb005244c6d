import { expect, test } from "@playwright/test";
import { importList } from "./support/import-list";
import { signInAs } from "./support/sign-in";
import { expectSound } from "./support/soundness";

const inventory = "tests/fixtures/us_federal_ai_use_cases_2024_part.csv";

test("a lead sees what a real inventory would do, brings it in, and finds every word of it again", async ({
  page,
}) => {
  await signInAs(page, "lead");
  const list = importList(page);
  await list.check(inventory);
  const stages = { Submitted: 162, Building: 124, Piloting: 59, Live: 217, Retired: 69 };
  expect(await list.counts("Stage")).toEqual(stages);
  expect(await list.counts("Personal data")).toEqual({
    "Uses personal data": 59,
    "Uses none": 202,
    Unknown: 370,
  });
  await list.commit("Create 631 cases");
  expect(await list.counts("Stage")).toEqual(stages);

  await page.goto("/use-cases?q=Volunteer+Income+Tax+Assistance");
  await page
    .getByRole("grid")
    .getByRole("link", { name: /Volunteer Income Tax Assistance/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Volunteer Income Tax Assistance/);
  const problem = page.getByRole("region", { name: "Problem and people" });
  await problem.getByText("Show all 3,284 characters").click();
  expect((await problem.allInnerTexts()).join("").length).toBeGreaterThan(3_284);
  await page.getByRole("link", { name: "Data", exact: true }).click();
  await page.locator("summary").filter({ hasText: "of the imported row" }).click();
  await expect(page.getByRole("region", { name: "From the source" })).toContainText(
    "Internal Revenue Service",
  );

  await list.check(inventory);
  await expect(list.nothingToWrite).toBeVisible();
});

test("the report of an import is kept, and has no barrier", async ({ page }) => {
  await signInAs(page, "lead");
  await importList(page).openReport();
  await expectSound(page, "the report of an import");
});
