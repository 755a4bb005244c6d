import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { signInAs } from "./support/sign-in";

const grid = (page: Page) => page.getByRole("grid", { name: "Use cases" });
const rowOf = (page: Page, key: string) => grid(page).locator(`tr[data-key="${key}"]`);
const keysOf = (page: Page) =>
  grid(page)
    .locator("tr[data-key]")
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.key ?? ""));

async function search(page: Page, words: string): Promise<void> {
  const field = page.getByRole("searchbox", { name: "Search" });
  await field.fill(words);
  await field.press("Enter");
  await expect(page.getByText(`Text has ${words}`)).toBeVisible();
}

/** Tags of a case as the API has them, without what the page keeps. */
async function tagsOf(page: Page, key: string): Promise<string[]> {
  return ((await (await page.request.get(`/api/v1/use-cases/${key}`)).json()) as { tags: string[] }).tags;
}

test("words find a case with other accents, by its key and, where nothing else is found, with a typo", async ({
  page,
}) => {
  await signInAs(page, "viewer");
  await page.goto("/use-cases");
  await search(page, "COBÓL jàva");
  await expect(grid(page).getByText("Translate the old policy system from COBOL to Java")).toBeVisible();
  expect((await keysOf(page)).length).toBe(1);
  const [key = ""] = await keysOf(page);
  await search(page, key.toLowerCase());
  expect(await keysOf(page)).toEqual([key]);
  await search(page, "tranzlate the old polycy sistem");
  await expect(page.getByText("Nothing matches exactly; shown are similar titles.")).toBeVisible();
  await expect(rowOf(page, key)).toBeVisible();
  await search(page, "zyxomma");
  await expect(page.getByText("No use case matches all of this.")).toBeVisible();
  await page.getByRole("link", { name: "Clear the filters" }).click();
  await expect(page).toHaveURL(/\/use-cases$/);
});

test("conditions with operators narrow the list, stand in the address and go one by one", async ({
  page,
}) => {
  await signInAs(page, "lead");
  await page.goto("/use-cases?sort=-priority");
  const all = (await keysOf(page)).length;
  const add = async (field: string, condition: string, fill: () => Promise<void>) => {
    await page.getByRole("button", { name: "Add a filter" }).click();
    await page.getByRole("combobox", { name: "Field" }).selectOption(field);
    await page.getByRole("combobox", { name: "Condition" }).selectOption(condition);
    await fill();
    await page.getByRole("button", { name: "Narrow", exact: true }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  };
  await add("Stage", "is any of", async () => {
    const dialog = page.getByRole("dialog", { name: "Narrow the list" });
    await dialog.getByText("Review", { exact: true }).click();
    await dialog.getByText("Live", { exact: true }).click();
  });
  await expect(page).toHaveURL(/f=stage:in:review,live/);
  const both = (await keysOf(page)).length;
  expect(both).toBeLessThan(all);
  await add("Priority", "at least", async () => {
    await page.getByRole("textbox", { name: "Value" }).fill("60");
  });
  await expect(page).toHaveURL(/~priority:gte:60/);
  await page.reload();
  const chips = page.getByRole("list", { name: "The list is narrowed by" });
  await expect(chips).toContainText("Stage is any of Review, Live");
  await expect(chips).toContainText("Priority at least 60");
  const narrow = await keysOf(page);
  expect(narrow.length).toBeLessThan(both);
  const { data } = (await (
    await page.request.get("/api/v1/use-cases?sort=-priority&f=stage:in:review,live~priority:gte:60")
  ).json()) as { data: { key: string }[] };
  expect(narrow).toEqual(data.map(({ key }) => key));
  await page.getByRole("link", { name: "Remove filter: Priority at least 60" }).click();
  await expect(page).not.toHaveURL(/priority:gte/);
  await expect.poll(async () => (await keysOf(page)).length).toBe(both);

  await page.getByRole("button", { name: "Add a filter" }).click();
  await page.getByRole("combobox", { name: "Field" }).selectOption("Title");
  await page.getByRole("textbox", { name: "Value" }).fill("ab");
  await page.getByRole("button", { name: "Narrow", exact: true }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("at least 3 characters");
});

test("columns, their order and the height of rows are chosen, and a head sorts", async ({ page }) => {
  await signInAs(page, "lead");
  await page.goto("/use-cases");
  await page.getByRole("button", { name: "Columns" }).click();
  const dialog = page.getByRole("dialog", { name: "Columns and rows" });
  await dialog.getByRole("searchbox", { name: "Find a column" }).fill("tags");
  await dialog.getByRole("button", { name: "Add Tags" }).click();
  await dialog.getByRole("searchbox", { name: "Find a column" }).fill("");
  await dialog.getByRole("button", { name: "Pin Tags to the left" }).click();
  await dialog.getByRole("button", { name: "Remove Risk" }).click();
  await dialog.getByText("Compact", { exact: true }).click();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page).toHaveURL(/cols=.*tags(!|%21)/);
  await expect(page.locator("html")).toHaveAttribute("data-density", "compact");
  const heads = grid(page).getByRole("columnheader");
  await expect(heads.filter({ hasText: /^Risk$/ })).toHaveCount(0);
  expect((await heads.allTextContents()).slice(1, 3)).toEqual(["Case", "Tags"]);
  const before = await keysOf(page);
  await grid(page).getByRole("link", { name: "Value a year" }).click();
  await expect(page).toHaveURL(/sort=-value/);
  await expect(grid(page).getByRole("columnheader", { name: "Value a year" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await expect.poll(() => keysOf(page)).not.toEqual(before);
});

test("a view keeps filter, order and columns under a name, never what was searched for", async ({ page }) => {
  await signInAs(page, "lead-b");
  await page.goto("/use-cases?stage=live&sort=-priority&q=claims");
  await page.getByRole("button", { name: "Save as …" }).click();
  const dialog = page.getByRole("dialog", { name: "Save this view" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("What is live");
  await dialog.getByText("Everyone", { exact: true }).click();
  await dialog.getByRole("button", { name: "Save the view" }).click();
  await expect(page).toHaveURL(/\/use-cases\?sv=[\w-]+$/);
  await expect(page.getByRole("searchbox", { name: "Search" })).toHaveValue("");
  const address = page.url();
  const shown = await keysOf(page);
  await grid(page).getByRole("link", { name: "Case", exact: true }).click();
  await expect(page.getByText("modified", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Reset" }).click();
  await expect(page).toHaveURL(address);
  await expect.poll(() => keysOf(page)).toEqual(shown);

  await signInAs(page, "lead");
  await page.goto("/use-cases");
  await page.getByRole("button", { name: "All use cases" }).click();
  await page.getByRole("menuitem", { name: /What is live/ }).click();
  await expect(page).toHaveURL(address);
  await grid(page).getByRole("link", { name: "Case", exact: true }).click();
  await expect(page.getByText("modified", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Update the view" })).toHaveCount(0);

  await signInAs(page, "lead-b");
  await page.goto(address);
  await page.getByRole("button", { name: "View", exact: true }).click();
  await page.getByRole("menuitem", { name: "Remove the view" }).click();
  await expect(page.getByText("The view is removed.")).toBeVisible();
});

test("chosen cases are tagged at once, each by its own rules, and it is taken back in one step", async ({
  page,
}) => {
  await signInAs(page, "lead");
  await page.goto("/use-cases?stage=triage&stage=submitted");
  const keys = (await keysOf(page)).slice(0, 3);
  const before = await Promise.all(keys.map((key) => tagsOf(page, key)));
  for (const key of keys) {
    await rowOf(page, key)
      .getByRole("checkbox", { name: `Select ${key}` })
      .check();
  }
  const bar = page.getByRole("region", { name: "Chosen cases" });
  await expect(bar).toContainText("3 cases chosen");
  await bar.getByRole("button", { name: "Assign an owner" }).click();
  await page.getByRole("button", { name: "Change them" }).click();
  await expect(page.getByText("Choose somebody.")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();

  await bar.getByRole("button", { name: "Add tags" }).click();
  await page.getByRole("textbox", { name: "Tags" }).fill("look again, spring");
  await page.getByRole("button", { name: "Change them" }).click();
  await expect(page.getByText("3 cases changed.")).toBeVisible();
  for (const tags of await Promise.all(keys.map((key) => tagsOf(page, key)))) {
    expect(tags).toEqual(expect.arrayContaining(["look again", "spring"]));
  }
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("3 cases taken back.")).toBeVisible();
  expect(await Promise.all(keys.map((key) => tagsOf(page, key)))).toEqual(before);
});

test("chosen cases, and every case that matches, are taken along as a file", async ({ page }) => {
  await signInAs(page, "lead");
  await page.goto("/use-cases?stage=live");
  const keys = await keysOf(page);
  const take = async (format: string, from = page.getByRole("main")) => {
    await from.getByRole("button", { name: "Export" }).first().click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: new RegExp(`^${format}`) }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(
      new RegExp(`^use-cases-\\d{4}-\\d\\d-\\d\\d\\.${format.toLowerCase()}$`),
    );
    return readFile(await file.path());
  };
  const all = JSON.parse((await take("JSON")).toString("utf8")) as { key: string }[];
  expect(all.map(({ key }) => key)).toEqual(keys);
  expect((await take("XLSX")).subarray(0, 2).toString()).toBe("PK");
  await rowOf(page, keys[1] ?? "")
    .getByRole("checkbox")
    .check();
  const bar = page.getByRole("region", { name: "Chosen cases" });
  const csv = (await take("CSV", bar)).toString("utf8").split("\r\n");
  expect(csv.length).toBe(3);
  expect(csv[1]).toContain(keys[1]);
});

test("the list is walked, chosen from, peeked at and opened by the keyboard", async ({ page }) => {
  await signInAs(page, "lead");
  await page.goto("/use-cases");
  const [first = "", second = "", third = ""] = await keysOf(page);
  await rowOf(page, first).focus();
  await page.keyboard.press("ArrowDown");
  await expect(rowOf(page, second)).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByRole("complementary", { name: `${second} at a glance` })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`peek=${second}`));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("complementary", { name: `${third} at a glance` })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-peek]")).toHaveCount(0);
  await expect(rowOf(page, third)).toBeFocused();
  await page.keyboard.press("x");
  await expect(page.getByText("1 case chosen")).toBeVisible();
  await page.keyboard.press("Shift+ArrowUp");
  await expect(page.getByText("2 cases chosen")).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();
  await rowOf(page, second).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/use-cases/${second}`));
});

test("cells are changed where they stand: Enter saves and goes down, Tab saves and goes right, Esc leaves them", async ({
  page,
}) => {
  await signInAs(page, "lead");
  await page.goto("/use-cases?stage=building&stage=piloting&cols=department,tags,taskType");
  const [first = "", second = ""] = await keysOf(page);
  const before = await tagsOf(page, first);
  const cell = (name: string, key: string) => page.getByRole("button", { name: `Edit ${name} of ${key}` });
  const field = page.getByRole("dialog", { name: `tags of ${first}` }).getByRole("textbox", { name: "Tags" });
  await rowOf(page, first).focus();
  await page.keyboard.press("ArrowRight");
  await expect(cell("department", first)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(field).toBeFocused();
  await field.fill("not kept");
  await page.keyboard.press("Escape");
  await expect(cell("tags", first)).toBeFocused();
  expect(await tagsOf(page, first)).toEqual(before);

  await page.keyboard.press("Enter");
  await field.fill("from the cell");
  await page.keyboard.press("Enter");
  await expect(cell("tags", second)).toBeFocused();
  expect(await tagsOf(page, first)).toEqual(["from the cell"]);
  await expect(rowOf(page, first)).toContainText("from the cell");

  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await field.fill(before.join(", "));
  await page.keyboard.press("Tab");
  await expect(cell("task type", first)).toBeFocused();
  expect(await tagsOf(page, first)).toEqual(before);
  await page.keyboard.press("Escape");
  await expect(rowOf(page, first)).toBeFocused();
});
