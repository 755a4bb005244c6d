import { expect, type Page, test } from "@playwright/test";
import { signInAs } from "./support/sign-in";
import { chooseTheme, expectSound } from "./support/soundness";

const matrix = (page: Page) => page.getByRole("listbox", { name: "Cases by impact and feasibility" });

/** What the keys have reached: the option that the listbox names as active. */
async function reached(page: Page): Promise<string> {
  const id = await matrix(page).getAttribute("aria-activedescendant");
  return (await page.locator(`[id="${id}"]`).getAttribute("aria-label")) ?? "";
}

async function openMatrix(page: Page, query = ""): Promise<void> {
  await page.goto(`/portfolio?view=matrix${query}`);
  await expect(matrix(page).getByRole("option").first()).toBeAttached();
}

test("the matrix is walked, looked at and selected from by keyboard alone", async ({ page }) => {
  await signInAs(page, "lead");
  await page.goto("/portfolio");
  await page.getByRole("link", { name: "Matrix", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/view=matrix/);
  await matrix(page).focus();
  const best = await reached(page);
  expect(best).toMatch(/^UC-\d{4} .+: impact \d+, feasibility \d+, /);
  await page.keyboard.press("ArrowLeft");
  const left = await reached(page);
  const feasibility = (words: string) => Number(/feasibility (\d+)/.exec(words)?.[1]);
  expect(feasibility(left)).toBeLessThanOrEqual(feasibility(best));
  await page.keyboard.press("End");
  expect(await reached(page)).not.toBe(best);
  await page.keyboard.press("Home");
  expect(await reached(page)).toBe(best);
  await page.keyboard.press(" ");
  await page.keyboard.press("PageDown");
  await page.keyboard.press(" ");
  await expect(page.getByRole("status").filter({ hasText: "2 cases selected" })).toBeVisible();
  await expect(page).toHaveURL(/selected=UC-\d{4}\.UC-\d{4}/);
  await page.keyboard.press("Enter");
  const second = (await reached(page)).slice(0, 7);
  const panel = page.getByRole("region", { name: / / }).filter({ hasText: second }).last();
  await expect(panel).toBeFocused();
  await expect(panel.getByText(/^80% range \d+ to \d+$/).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(matrix(page)).toBeFocused();
  await expect(page).not.toHaveURL(/peek=/);
});

test("what is selected in the matrix is selected in the list, and the other way round", async ({ page }) => {
  await signInAs(page, "lead");
  await openMatrix(page);
  const [key = ""] =
    (await matrix(page).getByRole("option").last().getAttribute("aria-label"))?.split(" ") ?? [];
  await page.goto(`/portfolio?selected=${key}`);
  await expect(page.getByRole("status").filter({ hasText: "1 case selected" })).toBeVisible();
  const box = page.getByRole("checkbox", { name: /^Select UC-/ }).first();
  await box.check();
  await expect(page.getByRole("status").filter({ hasText: /^[12] cases? selected/ })).toBeVisible();
  await page.getByRole("link", { name: "Matrix", exact: true }).click();
  await expect(matrix(page).getByRole("option", { selected: true }).first()).toBeAttached();
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(matrix(page).getByRole("option", { selected: true })).toHaveCount(0);
});

test("buttons zoom and move, and the table tells the same", async ({ page }) => {
  await signInAs(page, "executive");
  await openMatrix(page);
  const cases = await matrix(page).getByRole("option").count();
  await page.locator("summary").filter({ hasText: "View as table" }).click();
  const table = page.getByRole("table", { name: /Cases by impact and feasibility/ });
  await expect(table.getByRole("row")).toHaveCount(cases + 1);
  await expect(page.getByRole("button", { name: "Zoom out" })).toBeDisabled();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Move left" }).click();
  await expect(page.getByRole("button", { name: "Zoom out" })).toBeEnabled();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(page.getByRole("button", { name: "Zoom out" })).toBeDisabled();
  await page.getByLabel("Size").selectOption("cost");
  await page.getByLabel("Colour").selectOption("risk");
  await expect(page).toHaveURL(/size=cost&colour=risk/);
  await expect(page.getByRole("list", { name: "What the marks mean" })).toContainText("Standard risk");
});

test("a lead drags a case, says why, and a second lead declines", async ({ page }) => {
  await signInAs(page, "lead");
  await openMatrix(page);
  const mark = matrix(page).locator('[role="option"]:not([aria-label*="quick look"])').last();
  const [key = ""] = (await mark.getAttribute("aria-label"))?.split(" ") ?? [];
  await mark.scrollIntoViewIfNeeded();
  const box = await mark.boundingBox();
  if (!box) throw new Error("The mark is not drawn.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y + 40, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole("heading", { name: "Propose another place" })).toBeVisible();
  await page.getByRole("textbox", { name: "Impact" }).fill("40");
  await page.getByRole("button", { name: "Propose", exact: true }).click();
  await expect(page.getByText("Say why it belongs there.")).toBeVisible();
  await page.getByRole("textbox", { name: "Reason" }).fill("The plan of the year names it.");
  await page.getByRole("button", { name: "Propose", exact: true }).click();
  await expect(page.getByRole("heading", { name: /^Proposed: impact 40/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Take it back" })).toBeVisible();

  await signInAs(page, "lead-b");
  await page.goto("/portfolio");
  const proposed = page.getByRole("region", { name: "Proposed places" });
  await proposed.getByRole("row").filter({ hasText: key }).getByRole("link").click();
  await page.getByRole("textbox", { name: "Note" }).fill("The ratings say why.");
  await page.getByRole("button", { name: "Decline" }).click();
  await expect(page.getByRole("button", { name: "Propose another place" })).toBeVisible();
  await expect(proposed).toHaveCount(0);
});

for (const theme of ["light", "dark"] as const) {
  test(`the matrix with a case looked at has no fault that axe finds, ${theme}`, async ({
    page,
    baseURL,
  }) => {
    await signInAs(page, "lead");
    await chooseTheme(page, baseURL, theme);
    await openMatrix(page);
    await matrix(page).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Propose another place" }).click();
    await expectSound(page, `the matrix, ${theme}`);
  });
}
