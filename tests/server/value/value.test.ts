import { beforeAll, describe, expect, test } from "vitest";
import { raiseBlocker } from "@/lib/server/blockers/commands";
import { database } from "@/lib/server/db";
import { defineMetric, recordReadings } from "@/lib/server/metrics/commands";
import type { Actor } from "@/lib/server/session";
import type { Value } from "@/lib/server/value/queries";
import { aBlocker, anOutcome } from "@/tests/server/access/objects";
import { aRow, type Case, does } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { executive, executiveB, lead, viewer } = cast;

async function get<T>(actor: Actor, path: string): Promise<T> {
  const { status, body } = await call<T>("GET", path, { token: await cast.token(actor) });
  expect(status).toBe(200);
  return body;
}
const value = (actor: Actor) => get<Value>(actor, "/value");
const euros = (amountMinor: number) => ({ amountMinor, currency: "EUR" });
const worth = (likely: bigint, cost: bigint) => ({ valueYearLikely: likely, cost, currency: "EUR" });
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

describe("The value of a portfolio", () => {
  beforeAll(async () => {
    const department = { departmentId: cast.departmentId };
    await aRow({ title: "Approved", stage: "approved", ...department, ...worth(300n, 30n) });
    await aRow({
      title: "Live",
      stage: "live",
      ...worth(200n, 20n),
      fundedAmount: 50n,
      fundingCurrency: "EUR",
    });
    await aRow({ title: "Dollars", stage: "building", valueYearLikely: 7n, cost: 1n, currency: "USD" });
    await aRow({ title: "Unknown", stage: "piloting" });
    await aRow({ title: "Review", stage: "review", ...worth(9_000n, 900n), priority: 50 });
    await aRow({ title: "Own", stage: "review", ownerId: executive.personId });
    await aRow({ title: "Hidden", stage: "live", confidential: true, ...worth(1_000n, 100n) });
  });

  test("is what cases approved or later promise and cost, one sum per currency", async () => {
    const { total, byStage, byDepartment } = await value(lead);
    expect(total).toEqual({
      cases: 5,
      withoutEstimate: 1,
      valueYear: [euros(1_500), { amountMinor: 7, currency: "USD" }],
      cost: [euros(150), { amountMinor: 1, currency: "USD" }],
      granted: [euros(50)],
    });
    expect(byStage.map(({ stage, cases }) => [stage, cases])).toEqual([
      ["approved", 1],
      ["building", 1],
      ["piloting", 1],
      ["live", 2],
    ]);
    expect(byDepartment.map(({ cases }) => cases).sort()).toEqual([1, 4]);
  });

  test("holds confidential cases as one line, so that rows and line make the total", async () => {
    const seen = await value(executive);
    expect(seen.confidential).toMatchObject({ cases: 1, valueYear: [euros(1_000)] });
    expect(seen.total).toMatchObject({ cases: 5, valueYear: [euros(1_500), expect.anything()] });
    expect(seen.byStage.reduce((sum, { cases }) => sum + cases, 0)).toBe(4);
    expect(JSON.stringify(seen)).not.toContain("Hidden");
    expect((await value(lead)).confidential.cases).toBe(0);
  });

  test("is for those alone who may read the money of every case", async () => {
    for (const actor of [viewer, cast.proposer, cast.delivery, cast.admin, cast.reviewerPrivacy]) {
      expect((await call("GET", "/value", { token: await cast.token(actor) })).status).toBe(403);
    }
    for (const actor of [lead, executive, cast.auditor, cast.reviewerFinance]) await value(actor);
  });

  test("begins with the decisions that are the reader's to take, never of an own case", async () => {
    const titles = ({ decisions }: Value) => decisions?.cases.map(({ title }) => title);
    expect(titles(await value(executive))).toEqual(["Review"]);
    expect(titles(await value(executiveB))).toEqual(["Review", "Own"]);
    expect((await value(cast.auditor)).decisions).toBeNull();
  });
});

describe("What somebody should look at", () => {
  test("is late where nobody decides, starts or takes it up again", async () => {
    await aRow({ title: "Undecided", stage: "review", stageSince: daysAgo(31) });
    await aRow({ title: "Young", stage: "review", stageSince: daysAgo(29) });
    await aRow({ title: "Not started", stage: "approved", stageSince: daysAgo(40) });
    await aRow({ title: "Due", stage: "parked", parkedUntil: "2020-01-31" });
    await aRow({ title: "A fact", stage: "parked", parkedUntil: "the law changes" });
    const { late } = await value(lead);
    expect(new Map(late.cases.map(({ title, reason }) => [title, reason]))).toEqual(
      new Map([
        ["Undecided", "undecided"],
        ["Not started", "notStarted"],
        ["Due", "dayHasCome"],
      ]),
    );
  });

  test("is blocked by an area, or has no owner", async () => {
    const { id } = await aRow({ title: "Stuck", stage: "triage", ...worth(5n, 1n) });
    await does(cast.reviewerPrivacy, raiseBlocker, { target: id, input: aBlocker });
    const seen = await get<{ blocked: Value["blocked"]; unassigned: Value["blocked"] }>(
      viewer,
      "/portfolio/attention?stage=triage",
    );
    expect(seen.blocked).toMatchObject({ total: 1, cases: [{ title: "Stuck", reason: "privacy" }] });
    expect(seen.unassigned).toMatchObject({ total: 1, cases: [{ title: "Stuck" }] });
    expect(seen.blocked.cases[0]).not.toHaveProperty("valueYear");
    expect((await value(lead)).blocked.cases[0]).toMatchObject({ valueYear: euros(5) });
  });

  test("is off track by the colour of its metrics, each colour with its planned value", async () => {
    const live = { stage: "live", liveOn: daysAgo(200), ...worth(40n, 4n) };
    const day = (days: number) => daysAgo(days).toISOString().slice(0, 10);
    const measured = async (title: string, reading: number) => {
      const { id } = await aRow({ title, ...live });
      const input = {
        ...anOutcome,
        baseline: { value: 60, on: day(300) },
        target: { value: 80, on: day(-20) },
      };
      const metric = await does<Case>(lead, defineMetric, { target: id, input });
      await does(lead, recordReadings, {
        target: metric.id,
        input: { on: day(1), value: reading, source: "helpdesk" },
      });
      return `UC-${String((await database().useCase.findUniqueOrThrow({ where: { id } })).number).padStart(4, "0")}`;
    };
    const good = await measured("Good", 79);
    const bad = await measured("Bad", 61);
    const { health } = await value(lead);
    const line = (state: string) => health.find((one) => one.state === state);
    expect(line("green")).toMatchObject({ cases: 1, keys: [good], valueYear: [euros(40)] });
    expect(line("red")).toMatchObject({ cases: 1, keys: [bad], valueYear: [euros(40)] });
    expect(line("none")?.cases).toBeGreaterThan(3);
    const open = await get<{ health: object[] }>(viewer, "/portfolio/attention");
    expect(open.health[0]).not.toHaveProperty("valueYear");
  });
});
