import { expect, type Page, test } from "@playwright/test";
import { pagesIn } from "./support/pdf-pages";
import { signInAs } from "./support/sign-in";

interface Answer<T> {
  status: number;
  body: T;
  etag: string | null;
}

/** A call of the API from the page that is open, with its session, as the page's own script makes it. */
function callFrom<T>(
  page: Page,
  method: string,
  path: string,
  body?: unknown,
  version?: number,
): Promise<Answer<T>> {
  return page.evaluate(
    async ([verb, address, sent, seen]) => {
      const headers = new Headers({ "Content-Type": "application/json" });
      if (typeof seen === "number") headers.set("If-Match", `"${seen}"`);
      const init =
        verb === "GET" ? { headers } : { method: String(verb), headers, body: JSON.stringify(sent ?? {}) };
      const response = await fetch(`/api/v1${address}`, init);
      return { status: response.status, body: await response.json(), etag: response.headers.get("etag") };
    },
    [method, path, body, version] as const,
  ) as Promise<Answer<T>>;
}

const proposal = {
  title: "Read delivery notes",
  problem: "Twelve people type delivery notes into a form all day.",
  audience: "12 clerks, 300 notes a day",
  owner: null,
  tags: ["notes"],
};

/** A draft of the sample proposer, who is signed in afterwards. */
async function propose(page: Page, fields: Record<string, unknown> = {}): Promise<string> {
  await signInAs(page, "proposer");
  const { status, body } = await callFrom<{ key: string }>(page, "POST", "/use-cases", {
    ...proposal,
    ...fields,
  });
  expect(status).toBe(201);
  return body.key;
}

const factOf = (page: Page, term: string) =>
  page.getByRole("complementary", { name: "Facts" }).locator("dl > div").filter({ hasText: term });

test("a title and the facts are changed where they stand: Enter saves, Esc leaves it as it was", async ({
  page,
}) => {
  const key = await propose(page);
  await page.goto(`/use-cases/${key}`);
  await page.getByRole("button", { name: "Edit title" }).click();
  const title = page.getByRole("textbox", { name: "Title" });
  await expect(title).toBeFocused();
  await title.fill("Read delivery notes of every carrier");
  await title.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Read delivery notes of every carrier");
  await expect(page.getByRole("button", { name: "Edit title" })).toBeFocused();

  await page.getByRole("button", { name: "Edit tags" }).click();
  const tags = page.getByRole("textbox", { name: "Tags" });
  await tags.fill("notes, carriers");
  await tags.press("Escape");
  await expect(tags).toBeHidden();
  await expect(factOf(page, "Tags")).not.toContainText("carriers");

  await page.getByRole("button", { name: "Edit route" }).click();
  await page.getByRole("combobox", { name: "Route" }).selectOption("retrieval");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("combobox", { name: "Route" })).toBeHidden();
  await expect(factOf(page, "Route")).toContainText("Retrieval");

  await page.getByRole("button", { name: "Edit sponsor" }).click();
  await page.getByRole("combobox", { name: "Sponsor" }).fill("Margriet");
  await page.getByRole("option", { name: /Margriet van Tholen/ }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(factOf(page, "Sponsor")).toContainText("Margriet van Tholen");

  await page.getByRole("button", { name: "Edit title" }).click();
  await title.fill(" ");
  await title.press("Enter");
  await expect(page.getByText("Write something here")).toBeVisible();
});

test("who was overtaken sees by whom, and keeps their own word or takes the other's", async ({ page }) => {
  const key = await propose(page);
  await page.goto(`/use-cases/${key}`);
  const overtake = async (title: string) => {
    const { body } = await callFrom<{ version: number }>(page, "GET", `/use-cases/${key}`);
    const { status } = await callFrom(page, "PATCH", `/use-cases/${key}`, { title }, body.version);
    expect(status).toBe(200);
  };
  await overtake("Theirs");
  await page.getByRole("button", { name: "Edit title" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Mine");
  await page.getByRole("textbox", { name: "Title" }).press("Enter");
  const conflict = page.getByRole("alert").filter({ hasText: "changed while you had it open" });
  await expect(conflict).toContainText("Mila Haverkamp");
  await expect(conflict).toContainText("Theirs: Theirs");
  await conflict.getByRole("button", { name: "Keep mine" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mine");

  await overtake("Theirs again");
  await page.getByRole("button", { name: "Edit title" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Mine again");
  await page.getByRole("textbox", { name: "Title" }).press("Enter");
  await conflict.getByRole("button", { name: "Take theirs" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Theirs again");
});

test("a viewer may change nothing in place, but comments, and the one who is mentioned is told", async ({
  page,
}) => {
  const key = await propose(page);
  await signInAs(page, "viewer");
  await page.goto(`/use-cases/${key}`);
  await expect(page.getByRole("button", { name: /^Edit / })).toHaveCount(0);
  const comment = page.getByRole("textbox", { name: "Comment on the problem" });
  await comment.pressSequentially("Is **this** known to @Annel");
  await expect(page.getByRole("option", { name: "Annelie Brandhorst" })).toBeVisible();
  await comment.press("Enter");
  await expect(comment).toHaveValue("Is **this** known to @Annelie Brandhorst ");
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  const said = page.getByRole("article", { name: "Comment of Nele Dierkx" });
  await expect(said.locator("strong").first()).toHaveText("this");
  await expect(said.locator("strong").nth(1)).toHaveText("@Annelie Brandhorst");

  await signInAs(page, "lead");
  await page.goto("/notices");
  await expect(page.getByText(`Nele Dierkx mentions you in the discussion of ${key}.`)).toBeVisible();
  await page.goto(`/use-cases/${key}`);
  await page.getByRole("button", { name: "Answer the comment of Nele Dierkx" }).click();
  await page.getByRole("textbox", { name: "Answer Nele Dierkx" }).fill("It is now.");
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(page.getByRole("article", { name: "Comment of Annelie Brandhorst" })).toContainText(
    "It is now.",
  );

  await signInAs(page, "viewer");
  await page.goto(`/use-cases/${key}/activity?show=comments`);
  await expect(page.getByText("It is now.")).toBeVisible();
  await page.getByRole("button", { name: "Change the comment of Nele Dierkx" }).click();
  await page.getByRole("textbox", { name: "Change the comment" }).fill("Never mind.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("paragraph").filter({ hasText: "Never mind." })).toBeVisible();
  await page.getByRole("button", { name: "Take back the comment of Nele Dierkx" }).click();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("Never mind.")).toBeHidden();
  await page.goto(`/use-cases/${key}`);
  await expect(page.getByText("This comment was taken back.")).toBeVisible();
});

test("who follows a case is told of its next stage", async ({ page }) => {
  const department = "hr";
  const key = await propose(page, { department });
  await signInAs(page, "viewer");
  await page.goto(`/use-cases/${key}`);
  await page.getByRole("button", { name: /^Follow/ }).click();
  await expect(page.getByRole("button", { name: /^Unfollow/ })).toContainText("1");
  await signInAs(page, "proposer");
  await callFrom(page, "POST", `/use-cases/${key}/submit`);
  await signInAs(page, "viewer");
  await page.goto("/notices");
  await expect(page.getByText(`${key} is now in submitted.`)).toBeVisible();
  await page.goto(`/use-cases/${key}`);
  await page.getByRole("button", { name: /^Unfollow/ }).click();
  await expect(page.getByRole("button", { name: /^Follow/ })).toBeVisible();
});

test("who judges is shown first what changed since the case was submitted", async ({ page }) => {
  const key = await propose(page, { department: "hr" });
  await callFrom(page, "POST", `/use-cases/${key}/submit`);
  const { body } = await callFrom<{ version: number }>(page, "GET", `/use-cases/${key}`);
  const changed = { problem: "Nine people type delivery notes into a form all day.", route: "tune" };
  await callFrom(page, "PATCH", `/use-cases/${key}`, changed, body.version);
  await page.goto(`/use-cases/${key}`);
  await expect(page.getByRole("link", { name: /Changes since/ })).toHaveCount(0);
  await signInAs(page, "lead");
  await page.goto(`/use-cases/${key}-read-delivery-notes`);
  await page.getByRole("link", { name: "Changes since last submission" }).click();
  await expect(page.getByRole("heading", { name: "2 fields changed" })).toBeVisible();
  const difference = page.getByRole("region", { name: "2 fields changed" });
  await expect(difference.locator("del").filter({ hasText: "Twelve" })).toBeVisible();
  await expect(difference.locator("ins").filter({ hasText: "Nine" })).toBeVisible();
  await page.getByRole("combobox", { name: "To" }).selectOption({ index: 1 });
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("heading", { name: "Nothing changed" })).toBeVisible();
});

test("the parts of a case are pages of their own, and none of them leads to nothing", async ({ page }) => {
  await signInAs(page, "lead");
  await page.goto("/use-cases/UC-0001");
  const tabs = page.getByRole("navigation", { name: "Parts of the case" }).getByRole("link");
  const parts = await tabs.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(parts.length).toBeGreaterThan(5);
  for (const part of parts) {
    const response = await page.goto(part);
    expect([part, response?.status()]).toEqual([part, 200]);
    await expect(tabs.and(page.locator("[aria-current=page]"))).toHaveCount(1);
  }
  await signInAs(page, "viewer");
  await page.goto("/use-cases/UC-0001");
  await expect(tabs.filter({ hasText: "Value" })).toHaveCount(0);
  expect((await page.goto("/use-cases/UC-0001/value"))?.status()).toBe(404);
});

test.describe("The printed sheet", () => {
  const sheetOf = async (page: Page, key: string) => {
    await page.goto(`/use-cases/${key}/print`);
    return pagesIn(await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true }));
  };

  test("is one page for every case of the sample", async ({ page }) => {
    test.setTimeout(300_000);
    await signInAs(page, "lead");
    const { body } = await callFrom<{ data: { key: string; sample: boolean }[] }>(
      page,
      "GET",
      "/use-cases?limit=200&sort=number",
    );
    const keys = body.data.filter(({ sample }) => sample).map(({ key }) => key);
    expect(keys.length).toBeGreaterThanOrEqual(36);
    for (const key of keys.slice(0, 36)) expect([key, await sheetOf(page, key)]).toEqual([key, 1]);
  });

  test("is one page for the longest texts that a case can hold, with its address, signatures and light paper", async ({
    page,
  }) => {
    const long = (length: number) => "Worst case of all words ".repeat(length / 24);
    const euros = (amountMinor: number) => ({ amountMinor, currency: "EUR" });
    const key = await propose(page, {
      title: "W".repeat(1_000),
      problem: long(50_000),
      audience: long(50_000),
      dataSource: "W".repeat(50_000),
      department: "hr",
      taskType: "question-answering",
      risk: Object.fromEntries(
        [
          "personalData",
          "specialCategory",
          "children",
          "automatedDecision",
          "highRiskArea",
          "prohibitedPractice",
        ].map((question) => [question, true]),
      ),
      estimate: {
        valueYear: { low: euros(1), likely: euros(9e15), high: euros(9e15) },
        cost: euros(9e15),
      },
    });
    for (const type of ["outcome", "adoption", "guardrail"]) {
      const { status } = await callFrom(page, "POST", `/use-cases/${key}/metrics`, {
        name: "W".repeat(500),
        type,
        kind: "other",
        unit: "W".repeat(500),
        direction: "higher",
        baseline: { value: -1e15, on: "2026-09-30" },
        target: { value: 1e15, on: "2027-06-30" },
      });
      expect(status).toBe(201);
    }
    expect(await sheetOf(page, key)).toBe(1);
    const sheet = page.getByRole("main");
    await expect(sheet).toContainText(`/use-cases/${key}`);
    await expect(sheet).toContainText("more online");
    await expect(sheet.getByText("Date and signature")).toHaveCount(3);
    await expect(sheet).toHaveCSS("color-scheme", "light");
    await expect(page.getByRole("button")).toHaveCount(0);
    await expect(page.getByRole("navigation")).toHaveCount(0);
    const isWhole = await sheet.evaluate((main) => main.scrollHeight <= main.clientHeight + 1);
    expect(isWhole).toBe(true);
  });
});
