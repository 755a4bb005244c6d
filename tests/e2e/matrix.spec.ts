import { expect, type Page, test } from "@playwright/test";
import { signInAs } from "./support/sign-in";
import { expectSound } from "./support/soundness";

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
  const panel = page
    .getByRole("region", { name: / / })
    .filter({ hasText: /80% range/ })
    .filter({ hasText: second })
    .last();
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
  // The address holds what is selected: the box follows it.
  await box.click();
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

test("a box or a free line drawn by hand selects what it goes round, and so does a range said in points", async ({
  page,
}) => {
  await signInAs(page, "lead");
  await openMatrix(page);
  await matrix(page).scrollIntoViewIfNeeded();
  const frame = await matrix(page).boundingBox();
  if (!frame) throw new Error("The matrix is not drawn.");
  const at = (x: number, y: number): [number, number] => [
    frame.x + x * frame.width,
    frame.y + y * frame.height,
  ];
  const draw = async (...corners: [number, number][]) => {
    await page.mouse.move(...(corners[0] ?? [0, 0]));
    await page.mouse.down();
    for (const corner of corners.slice(1)) await page.mouse.move(...corner, { steps: 5 });
    await page.mouse.up();
  };
  const selected = page.getByRole("region", { name: "Selected cases" }).getByRole("status");
  await page.getByRole("radio", { name: "Drag selects a box" }).check();
  await draw(at(0.06, 0.02), at(0.5, 0.5));
  await expect(selected).toHaveText(/^\d+ cases selected$/);
  const inBox = new URL(page.url()).searchParams.get("selected");
  await page.getByRole("button", { name: "Clear" }).click();
  await page.getByRole("radio", { name: /line goes round/ }).check();
  await draw(at(0.06, 0.02), at(0.5, 0.02), at(0.5, 0.5), at(0.06, 0.5));
  await expect(selected).toBeVisible();
  expect(new URL(page.url()).searchParams.get("selected")).toBe(inBox);
  await page.getByRole("button", { name: "Clear" }).click();

  await page.getByText("Select by range").click();
  await page.getByRole("spinbutton", { name: "Feasibility to" }).fill("40");
  await page.getByRole("button", { name: "Select these" }).click();
  await expect(selected).toBeVisible();
  await page.getByRole("link", { name: "Ranked list" }).click();
  await expect(page.getByRole("checkbox", { name: /^Select UC-/, checked: true }).first()).toBeVisible();
});

test("a lead drags a case, says why, and a second lead declines", async ({ page }) => {
  await signInAs(page, "lead");
  await openMatrix(page);
  // A quick look is not placed by hand: a panel has yet to rate the case.
  const mark = matrix(page)
    .getByRole("option", { name: /^(?!.*quick look)/ })
    .last();
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
  await expect(proposed.getByRole("row").filter({ hasText: key })).toHaveCount(0);
});

test("the matrix with a case looked at has no fault that axe finds, in either theme", async ({ page }) => {
  await signInAs(page, "lead");
  await openMatrix(page);
  await matrix(page).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Propose another place" }).click();
  await expectSound(page, "the matrix");
});
