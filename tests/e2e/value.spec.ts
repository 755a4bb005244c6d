import { expect, type Page, test } from "@playwright/test";
import { pagesIn } from "./support/pdf-pages";
import { type SamplePerson, signInAs } from "./support/sign-in";
import { expectSound } from "./support/soundness";

test.describe.configure({ timeout: 240_000 });

const months = (count: number) => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + count, 1)).toISOString().slice(0, 7);
};
const thisMonth = months(0);
const quarterOf = (month: string) => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
const ofQuarter = (name: string) =>
  [2, 1, 0].map((back) => `${name.slice(0, 4)}-${String(Number(name.slice(6)) * 3 - back).padStart(2, "0")}`);
/** The last quarter that is over, and the one that runs. */
const [over, running] = [quarterOf(months(-3)), quarterOf(thisMonth)];
const euros = (amount: number) => ({ amountMinor: amount * 100, currency: "EUR" });

/** Calls the API as who is signed in on the page. */
async function send<T>(
  page: Page,
  method: "GET" | "POST" | "PUT",
  path: string,
  data?: object,
  headers = {},
): Promise<T> {
  const origin = new URL(page.url()).origin;
  const answer = await page.request.fetch(`${origin}/api/v1${path}`, {
    ...{ method, headers: { origin, ...headers } },
    ...(data ? { data } : {}),
  });
  expect([200, 201], `${path}: ${await answer.text()}`).toContain(answer.status());
  return (await answer.json()) as T;
}

async function as<T>(page: Page, person: SamplePerson, work: () => Promise<T>): Promise<T> {
  await signInAs(page, person);
  return work();
}

async function idOf(page: Page, name: string): Promise<string> {
  const { data } = await send<{ data: { id: string }[] }>(
    page,
    "GET",
    `/people?q=${encodeURIComponent(name)}`,
  );
  return data[0]?.id ?? "";
}

interface Line {
  id: string;
  kind: string;
  every: string;
}

test("a rough case becomes money that finance confirms, and two pages for the board", async ({ page }) => {
  const title = `Read delivery notes ${Date.now()}`;

  // A proposer says in under two minutes what it is worth.
  await signInAs(page, "proposer");
  const proposal = {
    ...{ title, department: "sales", problem: "Forty people type what stands on delivery notes." },
    audience: "40 people, 600 notes a day",
    owner: null,
  };
  const { key } = await send<{ key: string }>(page, "POST", "/use-cases", proposal);
  const begun = Date.now();
  await page.goto(`/use-cases/${key}/value?edit=yes`);
  const ask = (legend: RegExp) => page.getByRole("group", { name: legend });
  for (const [legend, from, to] of [
    [/How many a year/, "90000", "110000"],
    [/How many minutes/, "4", "8"],
    [/cost to build/, "60000", "90000"],
  ] as const) {
    await ask(legend).getByRole("textbox", { name: "From" }).fill(from);
    await ask(legend).getByRole("textbox", { name: "To" }).fill(to);
  }
  await page.getByRole("textbox", { name: "How much of that work is saved?" }).fill("50");
  await page.getByRole("button", { name: "Save the business case" }).click();
  await page.waitForURL(new RegExp(`/use-cases/${key}/value$`));
  expect(Date.now() - begun).toBeLessThan(120_000);
  await send(page, "POST", `/use-cases/${key}/submit`, {});

  await decided(page, key);

  // What it draws on turns out to be promised twice.
  const activity = `Typing delivery notes ${Date.now()}`;
  const lines = await as(page, "lead", async () => {
    const pool = {
      department: "sales",
      activity,
      hoursYear: 1_000,
      source: "Time sheets",
      asOf: `${months(-6)}-01`,
    };
    const { id } = await send<{ id: string }>(page, "POST", "/benefit-pools", pool);
    const {
      version,
      results: _,
      id: __,
      outdated: ___,
      signed: ____,
      deviationBy: _____,
      updatedAt: ______,
      policyFrom: _______,
      underToday: ________,
      ...content
    } = await send<{ version: number; lines: (Line & { pool: string | null })[] } & Record<string, unknown>>(
      page,
      "GET",
      `/use-cases/${key}/business-case`,
    );
    const drawing = content.lines.map((line) => (line.every === "hours" ? { ...line, pool: id } : line));
    const saved = await send<{ lines: Line[] }>(
      page,
      "PUT",
      `/use-cases/${key}/business-case`,
      { ...content, lines: drawing, reason: "It draws on the pool of typing." },
      { "if-match": `"${version}"` },
    );
    return saved.lines;
  });

  // The delivery person posts what it brought in two quarters.
  const time = lines.find(({ every }) => every === "hours");
  const build = lines.find(({ kind }) => kind === "investment");
  const posted = await as(page, "delivery", () => {
    const known = [...ofQuarter(over), ...ofQuarter(running).filter((month) => month <= thisMonth)];
    const actuals = known.map((period) => ({
      ...{ line: time?.id, period, amount: euros(20_000), hours: 480, source: "Controlling" },
    }));
    const spent = { line: build?.id, period: ofQuarter(over)[0], amount: euros(70_000), source: "Ledger" };
    return send<{ data: { id: string; period: string }[] }>(page, "POST", `/use-cases/${key}/actuals`, [
      ...actuals,
      spent,
    ]);
  });

  // Finance confirms the quarter that is over, and closes its books.
  await as(page, "reviewer-finance", async () => {
    const actuals = posted.data.filter(({ period }) => ofQuarter(over).includes(period)).map(({ id }) => id);
    await send(page, "POST", `/use-cases/${key}/actuals/confirm`, { actuals, state: "confirmed" });
    await page.goto(`/finance/quarters/${over}`);
    await page.getByRole("button", { name: "Close the quarter" }).click();
    const dialog = page.getByRole("dialog");
    const leakage = dialog.getByLabel(/stays? unconfirmed/);
    if ((await leakage.count()) > 0) await leakage.fill("Nobody could show where it went.");
    await dialog.getByRole("button", { name: "Close it" }).click();
    await expect(dialog).toBeHidden();
  });

  // The executive reads it, opens what is behind a figure, and takes two pages to the board.
  await signInAs(page, "executive");
  await page.goto("/value");
  await expect(page.getByText(/^Finance has confirmed .*EUR\s60k/)).toBeVisible();
  await expect(page.getByText(`Otto Reinderhof closed the books of ${over}`)).toBeVisible();
  await expect(page.getByText(`More hours are promised out of “${activity}”`)).toBeVisible();
  await expect(page.getByRole("table", { name: "Promised and realised by case" })).toContainText(title);
  await page.getByRole("link", { name: /^Show the rows ?: Realised to date$/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Realised" })).toBeVisible();
  await expect(page.getByText("How it is counted")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: key })).toContainText("EUR 60,000");

  await page.goto(`/value/report/${over}`);
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true });
  expect(pagesIn(pdf)).toBe(2);
  for (const format of ["pdf", "pptx", "xlsx"]) {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: format.toUpperCase(), exact: true }).click();
    expect((await download).suggestedFilename()).toBe(`value-${over}.${format}`);
  }

  for (const address of [
    "/value",
    `/value?period=${running}`,
    `/value/report/${over}`,
    `/value/rows?figure=came&period=${over}`,
  ]) {
    await page.goto(address);
    await expectSound(page, address);
  }
});

test("what a chart shows stands in its table, and reads without colour", async ({ page }) => {
  await signInAs(page, "executive");
  await page.goto(`/value?period=${running}`);
  const figures = page.getByRole("figure");
  await expect(figures.first()).toBeVisible();
  for (const figure of await figures.all()) {
    await figure.getByText("View as table").click();
    await expect(figure.getByRole("table")).toBeVisible();
  }
  for (const pattern of [
    "ink-cash-modelled",
    "ink-cash-asserted",
    "ink-time-modelled",
    "ink-time-asserted",
  ]) {
    await expect(page.locator(`pattern#${pattern}`)).toHaveCount(1);
  }
});

/** From triage over a panel and a decision to a case that is live since the first day of the quarter that is over. */
async function decided(page: Page, key: string): Promise<void> {
  const move = (data: object) => send(page, "POST", `/use-cases/${key}/move`, data);
  const panel = ["scorer-a@sample.example", "scorer-b@sample.example"];
  await as(page, "lead", async () => {
    await move({ verb: "acceptForTriage" });
    const deadline = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    const round = { panel: { impact: panel, feasibility: panel }, deadline, reason: "Small and clear." };
    await send(page, "POST", `/use-cases/${key}/start-scoring`, round);
  });
  for (const rater of ["scorer-a", "scorer-b"] as const) {
    const criteria =
      "business_value reach strategic_alignment satisfaction data_availability task_simplicity accuracy_tolerance ease_of_implementation";
    const ratings = criteria
      .split(" ")
      .map((criterion) => ({ criterion, value: 4, evidence: "Service desk." }));
    await as(page, rater, () =>
      send(page, "PUT", `/use-cases/${key}/rating`, { ratings, submit: true }, { "if-none-match": "*" }),
    );
  }
  await as(page, "lead", () => send(page, "POST", `/use-cases/${key}/reveal`, {}));
  const fund = { outcome: "fund", amount: euros(80_000), reason: "Pays back within the year." };
  await as(page, "executive", () => send(page, "POST", `/use-cases/${key}/decide`, fund));
  await as(page, "lead", async () => {
    const [delivery, proposer] = [await idOf(page, "Sofie Claesgens"), await idOf(page, "Mila Haverkamp")];
    await move({ verb: "startBuilding", deliveryOwner: delivery });
    const adoption = {
      ...{ name: "People who use it", type: "adoption", kind: "other", unit: "people", direction: "higher" },
      target: { value: 40, on: `${months(6)}-01` },
    };
    await send(page, "POST", `/use-cases/${key}/metrics`, adoption);
    await move({ verb: "startPilot" });
    const live = { on: `${ofQuarter(over)[0]}-01`, benefitOwner: proposer, modelOwner: delivery };
    await move({ verb: "goLive", ...live });
  });
}
