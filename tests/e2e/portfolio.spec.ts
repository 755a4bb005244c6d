import { expect, test } from "@playwright/test";
import { signInAs } from "./support/sign-in";

test("an executive reads the ranking with its range, and where the budget ends", async ({ page }) => {
  await signInAs(page, "executive");
  await page.goto("/portfolio");
  const ranking = page.getByRole("table", { name: /Ranked use cases/ });
  for (const name of ["Rank", "Case", "Department", "How solid", "Value a year", "Cost", "Next"]) {
    await expect(ranking.getByRole("columnheader", { name, exact: true })).toBeVisible();
  }
  await expect(ranking.getByRole("img", { name: /^Priority \d+, 80% range \d+–\d+$/ }).first()).toBeVisible();
  await expect(ranking.getByText("The budget of")).toBeVisible();
  await expect(ranking.getByText("Blocked").first()).toBeVisible();
  await expect(ranking.getByRole("cell", { name: /covered by the budget/ }).first()).toBeAttached();
  await expect(page.getByText(/Confidential: \d+ case/)).toBeVisible();
});

test("a lead sets the budget, and the line moves with it", async ({ page }) => {
  await signInAs(page, "lead");
  await page.goto("/portfolio");
  const covered = page.getByRole("cell", { name: /, covered by the budget/ });
  const before = await covered.count();
  const setBudget = async (amount: string) => {
    await page.getByRole("button", { name: /(Set a|Change the) budget/ }).click();
    await page.getByRole("textbox", { name: "Budget" }).fill(amount);
    await page
      .getByRole("dialog", { name: /Budget of/ })
      .getByRole("button", { name: "Save" })
      .click();
    await expect(page.getByRole("dialog", { name: /Budget of/ })).toHaveCount(0);
  };
  await setBudget("100000");
  await expect(covered).not.toHaveCount(before);
  expect(await covered.count()).toBeLessThan(before);
  await setBudget("1000000");
  await expect(covered).toHaveCount(before);
});

test("filters stand in the address, and keep the places of the whole ranking", async ({ page }) => {
  await signInAs(page, "lead");
  await page.goto("/portfolio");
  const row = page.getByRole("row").filter({ has: page.getByText("UC-0011") });
  await expect(row.getByRole("cell", { name: /not covered by the budget/ })).toBeAttached();
  await page.getByRole("combobox", { name: "Department" }).selectOption({ label: "Product Development" });
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/\/portfolio\?department=[\w-]+$/);
  await expect(page.getByText("Department is Product Development")).toBeVisible();
  await expect(row.getByRole("cell", { name: /not covered by the budget/ })).toBeAttached();
  await page.getByRole("link", { name: /^Remove filter/ }).click();
  await expect(page).toHaveURL(/\/portfolio$/);
});

test("every count leads to as many rows", async ({ page }) => {
  await signInAs(page, "lead");
  await page.goto("/portfolio");
  const links = await page.getByRole("region", { name: "Where the cases stand" }).getByRole("link").all();
  const figures = await Promise.all(
    links.map(async (link) => [await link.textContent(), await link.getAttribute("href")] as const),
  );
  expect(figures.length).toBeGreaterThan(15);
  for (const [count, href] of figures) {
    await page.goto(href ?? "");
    await expect(
      page.getByText(count === "1" ? "1 case" : `${count} cases`, { exact: true }).first(),
    ).toBeVisible();
  }
});

test("who may not read money sees the ranking without it, and no line", async ({ page }) => {
  await signInAs(page, "viewer");
  await page.goto("/portfolio");
  const ranking = page.getByRole("table", { name: /Ranked use cases/ });
  await expect(ranking.getByRole("row").nth(3)).toBeVisible();
  await expect(ranking.getByRole("columnheader", { name: "Cost" })).toHaveCount(0);
  await expect(page.getByText("EUR")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /budget/ })).toHaveCount(0);
});

test("an auditor narrows the log to an action and a person, and opens what changed", async ({ page }) => {
  await signInAs(page, "auditor");
  await page.getByRole("link", { name: "Audit log" }).click();
  await page.getByLabel("Action").selectOption("useCase.decide");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/action=useCase\.decide/);
  await expect(page.getByRole("rowheader", { name: "useCase.decide" }).first()).toBeVisible();
  await page
    .locator("summary")
    .filter({ hasText: /change/ })
    .first()
    .click();
  await expect(page.getByText("stage", { exact: true }).first()).toBeVisible();
  await page.getByRole("link", { name: "Margriet van Tholen" }).first().click();
  await expect(page).toHaveURL(/actor=[0-9a-f-]{36}/);
  await expect(page.getByText("Person is Margriet van Tholen")).toBeVisible();
});
