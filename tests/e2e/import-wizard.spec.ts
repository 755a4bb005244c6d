import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { importList } from "./support/import-list";
import { signInAs } from "./support/sign-in";
import { expectSound } from "./support/soundness";

const workbook = "tests/fixtures/lists/three-headers.xlsx";
const bilingual = "tests/fixtures/lists/bilingual.csv";

const heading = (page: Page, step: string) =>
  expect(page.getByRole("navigation", { name: "Steps" }).locator("[aria-current=step]")).toContainText(step);

test("a list that nobody knows goes through the wizard, is kept as a preset, and is taken back", async ({
  page,
}) => {
  await signInAs(page, "lead");
  const list = importList(page);
  await list.upload(workbook);
  await heading(page, "Sheet and header row");
  await expect(page.getByLabel("Which sheet?")).toHaveValue("Portfolio 2027");
  await expect(page.getByRole("radio", { name: /^Row 5/ })).toBeChecked();
  await page.getByRole("button", { name: "Continue to the columns" }).click();

  await heading(page, "Columns");
  const meaning = (column: string) => page.getByRole("combobox", { name: new RegExp(`.*${column}.*means`) });
  await expect(meaning("Project title")).toHaveValue("title");
  await expect(meaning("Data availability")).toHaveValue("score.data_availability");
  await expect(page.getByText("Answer supplier mails")).toBeVisible();
  await page.getByLabel("Name of the list").fill("Portfolio of the PMO");
  await page.getByRole("button", { name: "Continue to the values" }).click();

  await heading(page, "Values");
  await page.getByLabel("What “Operations” means here").selectOption({ label: "Product Development" });
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await heading(page, "Known again by");
  await page.getByRole("button", { name: "Continue to the check" }).click();

  await heading(page, "Check and bring in");
  await expect(page.getByRole("heading", { name: "Errors in 1 row" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Put right under “Columns”" })).toBeVisible();
  await list.commit("Create 5 cases");

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download 1 rejected row" }).click();
  const rejected = await readFile(await (await download).path(), "utf8");
  expect(rejected).toContain("Why it was not written");
  expect(rejected).toContain("Total");

  await page.getByRole("button", { name: "Save as preset" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/“Portfolio of the PMO” is kept/)).toBeVisible();

  await list.upload(workbook, "Portfolio of the PMO");
  await expect(list.nothingToWrite).toBeVisible();

  await list.openReport();
  await page.getByRole("button", { name: "Take it back" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("5 new cases removed")).toBeVisible({ timeout: 30_000 });
});

test("every step of the wizard has no barrier in either theme, from a phone to a desk", async ({ page }) => {
  test.slow();
  await signInAs(page, "lead");
  await importList(page).upload(bilingual);
  const address = page.url().replace(/\?.*/, "");
  await page.getByRole("button", { name: "Continue to the values" }).click();
  await heading(page, "Values");
  for (const step of ["sheet", "columns", "values", "identity", "check"]) {
    await page.goto(`${address}?step=${step}`);
    await expect(page.getByRole("heading", { level: 1, name: "bilingual.csv" })).toBeVisible();
    if (step === "check")
      await expect(page.getByRole("heading", { name: "What the rows say" })).toBeVisible();
    await expectSound(page, `${step} of the wizard`);
  }
});
