import { type APIRequestContext, expect, test } from "@playwright/test";
import { signInAs } from "./support/sign-in";
import { tokenFor } from "./support/token";

const criteria = [
  "business_value",
  "reach",
  "strategic_alignment",
  "satisfaction",
  "data_availability",
  "task_simplicity",
  "accuracy_tolerance",
  "ease_of_implementation",
];
const euros = (amount: number) => ({ amountMinor: amount * 100, currency: "EUR" });
const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Calls the API as somebody; a refusal fails the test unless it is what is expected. */
function caller(request: APIRequestContext, baseURL: string | undefined) {
  const tokens = new Map<string, Promise<string>>();
  return async <T>(
    who: string,
    method: string,
    path: string,
    data?: unknown,
    expected?: number,
  ): Promise<T> => {
    const token = tokens.get(who) ?? Promise.resolve(tokenFor(who, baseURL));
    tokens.set(who, token);
    const headers: Record<string, string> = { Authorization: `Bearer ${await token}` };
    if (method === "PUT") headers["If-None-Match"] = "*";
    const answer = await request.fetch(`${baseURL}/api/v1${path}`, {
      method,
      headers,
      ...(data === undefined ? {} : { data }),
    });
    const text = await answer.text();
    if (expected) expect(answer.status(), `${method} ${path}: ${text}`).toBe(expected);
    else expect(answer.ok(), `${method} ${path}: ${answer.status()} ${text}`).toBe(true);
    return (text ? JSON.parse(text) : null) as T;
  };
}

test("a cycle goes from twelve submissions to the reveal although one rater is absent", async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const api = caller(request, baseURL);
  const keys: string[] = [];
  for (let number = 1; number <= 12; number += 1) {
    const { key } = await api<{ key: string }>("proposer", "POST", "/use-cases", {
      title: `Panel case ${number}: sort the post of office ${number}`,
      department: "hr",
      problem: `The post of office ${number} is sorted by hand.`,
      audience: `${number * 10} people, daily`,
      owner: null,
    });
    await api("proposer", "POST", `/use-cases/${key}/submit`, {});
    await api("lead", "POST", `/use-cases/${key}/move`, { verb: "acceptForTriage" });
    keys.push(key);
  }

  // After submission there is nothing to rank: a quick look orders them, hollow.
  const looks = keys.flatMap((key, index) =>
    criteria.map((criterion) => ({ case: key, criterion, value: 1 + (index % 5) })),
  );
  await api("lead", "POST", "/quick-looks", { looks });
  const quick = await api<{ quickLook: boolean; priority: number }>("viewer", "GET", `/use-cases/${keys[4]}`);
  expect(quick).toMatchObject({ quickLook: true, priority: 100 });

  const raters = ["scorer-a", "scorer-b", "scorer-c"].map((name) => `${name}@sample.example`);
  const panel = { impact: raters, feasibility: raters };
  const started = await api<{ started: number }>("lead", "POST", "/panels", {
    cases: keys,
    panel,
    deadline: dayFrom(3),
    reason: "A cycle in a test goes without the ready list.",
  });
  expect(started.started).toBe(12);
  const hidden = await api<{ priority: number | null }>("lead", "GET", `/use-cases/${keys[4]}`);
  expect(hidden.priority).toBeNull();

  for (const [index, key] of keys.entries()) {
    for (const [who, lift] of [
      ["scorer-a", 0],
      ["scorer-b", index === 0 ? 3 : 1],
    ] as const) {
      const value = Math.min(5, 1 + (index % 4) + lift);
      const ratings = criteria.map((criterion) => ({ criterion, value, evidence: "Counted in October." }));
      await api(who, "PUT", `/use-cases/${key}/rating`, { ratings, submit: true });
    }
  }

  // One rater is absent: the lead sees who, and reminds.
  await signInAs(page, "lead");
  await page.goto("/scoring");
  const row = page.getByRole("row").filter({ hasText: keys[0] ?? "" });
  await expect(row.getByText("Henrik Baumeister")).toBeVisible();
  await page.getByRole("button", { name: "Remind all who are late" }).click();
  const result = page.getByRole("dialog", { name: "Reminders" });
  await expect(result.getByText("Henrik Baumeister")).toBeVisible();
  await expect(result.getByText("reminded", { exact: true }).first()).toBeVisible();
  await result.getByRole("button", { name: "Close" }).last().click();

  await api("lead", "POST", `/use-cases/${keys[0]}/reveal`, {}, 422);
  for (const key of keys)
    await api("lead", "POST", `/use-cases/${key}/reveal`, { reason: "One of three raters is ill." });
  const { ranking } = await api<{ ranking: { key: string }[] }>("lead", "GET", "/portfolio");
  expect(ranking.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));

  // The reveal shows every rating; where they lie apart there is a thread to talk in.
  await page.goto(`/use-cases/${keys[0]}/scores`);
  await expect(
    page.getByRole("img", { name: /^Reach: .*Priya Lindeskog 4.*mean 2.5, median 2.5/ }),
  ).toBeVisible();
  await page.getByRole("link", { name: "diverging: discuss" }).first().click();
  const thread = page.getByRole("region", { name: /^To discuss: Business value/ });
  await thread.getByRole("textbox").fill("One counted a year, the other a month.");
  await thread
    .getByRole("button", { name: /Comment|Send/ })
    .first()
    .click();
  await expect(thread.getByText("One counted a year, the other a month.")).toBeVisible();
});

test("the readings of a year turn a metric from red over amber to green", async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const api = caller(request, baseURL);
  const { key } = await api<{ key: string }>("proposer", "POST", "/use-cases", {
    title: "Panel case in use: answer questions about parking",
    department: "hr",
    problem: "Two people answer the same ten questions.",
    audience: "900 people, weekly",
    owner: null,
  });
  const at = `/use-cases/${key}`;
  await api("proposer", "POST", `${at}/submit`, {});
  await api("lead", "POST", `${at}/move`, { verb: "acceptForTriage" });
  const raters = ["scorer-a@sample.example", "scorer-b@sample.example"];
  await api("lead", "POST", `${at}/start-scoring`, {
    panel: { impact: raters, feasibility: raters },
    deadline: dayFrom(3),
    reason: "Small and clear.",
  });
  for (const who of ["scorer-a", "scorer-b"]) {
    const ratings = criteria.map((criterion) => ({ criterion, value: 4 }));
    await api(who, "PUT", `${at}/rating`, { ratings, submit: true });
  }
  await api("lead-b", "POST", `${at}/reveal`, {});
  await api("executive", "POST", `${at}/decide`, {
    outcome: "fund",
    amount: euros(50_000),
    reason: "Worth it.",
  });
  await api("lead", "POST", `${at}/move`, {
    verb: "startBuilding",
    deliveryOwner: "delivery@sample.example",
  });
  // A pilot needs to know who uses it.
  await api("delivery", "POST", `${at}/move`, { verb: "startPilot" }, 422);
  await api("delivery", "POST", `${at}/metrics`, {
    name: "Weekly users",
    type: "adoption",
    kind: "other",
    unit: "people",
    direction: "higher",
    target: { value: 400, on: dayFrom(30) },
  });
  const metric = await api<{ id: string }>("delivery", "POST", `${at}/metrics`, {
    name: "Answered at once",
    type: "outcome",
    kind: "satisfaction",
    unit: "%",
    direction: "higher",
    baseline: { value: 40, on: dayFrom(-400) },
    target: { value: 80, on: dayFrom(5) },
  });
  await api("delivery", "POST", `${at}/move`, { verb: "startPilot" });
  await api("delivery", "POST", `${at}/move`, {
    verb: "goLive",
    on: dayFrom(-360),
    benefitOwner: "proposer@sample.example",
    modelOwner: "delivery@sample.example",
  });

  const colour = async () => {
    const { data } = await api<{ data: { id: string; health: { status: string } }[] }>(
      "viewer",
      "GET",
      `${at}/metrics`,
    );
    return data.find(({ id }) => id === metric.id)?.health.status;
  };
  const read = (month: number, value: number) =>
    api("delivery", "POST", `/metrics/${metric.id}/readings`, {
      on: dayFrom(-360 + month * 30),
      value,
      source: "helpdesk",
    });
  expect(await colour()).toBe("grey");
  // Eleven months on plan, but for two: every month says where it should be.
  for (let month = 1; month <= 9; month += 1) await read(month, 40 + (month * 30 * 40) / 365);
  await read(10, 50);
  expect(await colour()).toBe("red");
  await read(11, 65);
  expect(await colour()).toBe("amber");
  await read(12, 79);
  expect(await colour()).toBe("green");
  await api(
    "delivery",
    "POST",
    `/metrics/${metric.id}/readings`,
    { on: dayFrom(0), value: 12, source: "helpdesk" },
    409,
  );

  await signInAs(page, "delivery");
  await page.goto(`${at}/metrics`);
  await expect(page.getByText("On track").first()).toBeVisible();
  await page.getByText("Answered at once: readings", { exact: true }).click();
  await expect(
    page.getByRole("table", { name: "Readings of Answered at once", exact: true }).getByRole("row"),
  ).toHaveCount(13);
  // Three more, pasted as they stand in a sheet.
  await page.getByRole("button", { name: "Paste readings: Answered at once" }).click();
  const dialog = page.getByRole("dialog", { name: "Paste readings: Answered at once" });
  await dialog.getByLabel("Where they come from").fill("survey");
  await dialog.getByLabel(/^Readings, in/).fill(`Day\tValue\n${dayFrom(-3)}\t78,5\n${dayFrom(-2)}\t79\n`);
  await dialog.getByRole("button", { name: "Add 2 readings" }).click();
  await expect(page.getByText("The readings are recorded.")).toBeVisible();
});
