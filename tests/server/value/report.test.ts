import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { totalOf } from "@/lib/domain/value/inks";
import type { ValueReport } from "@/lib/domain/value/report";
import { waterfallSteps } from "@/lib/domain/value/waterfall";
import { database } from "@/lib/server/db";
import type { Actor } from "@/lib/server/session";
import type { ReportCases } from "@/lib/server/value/case-rows";
import type { TrackRecord } from "@/lib/server/value/track-record";
import { aRow } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { statementsOf } from "@/tests/support/statements";
import { aValuedCase } from "@/tests/support/valued-case";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { executive, lead, reviewerFinance, viewer } = cast;
const recording = statementsOf();

async function get<T>(actor: Actor, path: string): Promise<T> {
  const { status, body, text } = await call<T>("GET", path, { token: await cast.token(actor) });
  expect([path, status, text.slice(0, 300)]).toEqual([path, 200, expect.any(String)]);
  return body;
}
const report = (actor: Actor, period = "latest") => get<ValueReport>(actor, `/value/report/${period}`);
const rows = (actor: Actor, figure: string) =>
  get<ReportCases>(actor, `/value/report/2026-Q1/cases?figure=${figure}&limit=200`);
const cash = (amount: number) => ({ cash: amount, time: 0 });

// Nine months of plan lie between July 2025 and March 2026, the month of the data.
const old = { approvedOn: "2025-02-10", liveOn: "2025-07-01", cash: 100, investment: 1_000 };

beforeAll(async () => {
  const make = (given: Parameters<typeof aValuedCase>[0]) => aValuedCase(given, cast.proposer.personId);
  await make({
    ...{ ...old, title: "Under", time: { amount: 50, hours: 10 } },
    booked: [
      { month: "2025-01", kind: "investment", amount: 1_100, grade: "measured" },
      { month: "2026-01", kind: "costAvoided", amount: 300, grade: "measured", state: "confirmed" },
      { month: "2026-02", kind: "costAvoided", amount: 200, grade: "modelled" },
      { month: "2026-05", kind: "costAvoided", amount: 9_999 },
      { month: "2026-03", kind: "capacityFreed", amount: 240, hours: 40 },
    ],
  });
  await make({ ...old, title: "Stopped", stage: "stopped", endedOn: "2025-12-15" });
  await make({
    ...{ ...old, title: "Delayed", liveOn: "2025-09-10" },
    booked: [{ month: "2026-03", kind: "costAvoided", amount: 700 }],
  });
  await make({
    ...{ ...old, title: "Forecast again", forecastCash: 80 },
    booked: [{ month: "2026-03", kind: "costAvoided", amount: 720 }],
  });
  await make({
    ...{ ...old, title: "Dollars", currency: "USD" },
    booked: [{ month: "2026-03", kind: "costAvoided", amount: 900 }],
  });
  await make({
    ...{ ...old, title: "New", approvedOn: "2025-11-11" },
    booked: [{ month: "2026-03", kind: "costAvoided", amount: 33 }],
  });
  await make({
    ...{ ...old, title: "Secret", confidential: true },
    booked: [{ month: "2026-03", kind: "costAvoided", amount: 900 }],
  });
  await make({ ...old, title: "Yens", currency: "JPY" });
  await aRow({ title: "Bare", stage: "building" });
  await aRow({ title: "Bare and secret", stage: "building", confidential: true });
  const rate = (effectiveFrom: string, value: string) => ({
    ...{ from: "USD", to: "EUR", rate: value, source: "ECB", recordedById: reviewerFinance.personId },
    effectiveFrom: new Date(effectiveFrom),
  });
  await database().exchangeRate.createMany({ data: [rate("2024-01-01", "0.9"), rate("2026-01-01", "0.8")] });
  await database().valuePeriod.create({
    data: {
      ...{
        name: "2026-Q1",
        startsOn: new Date("2026-01-01"),
        endsOn: new Date("2026-03-31"),
        currency: "EUR",
      },
      ...{ state: "closed", closedByName: "Otto", closedAt: new Date("2026-04-14"), hash: "a".repeat(64) },
    },
  });
});

describe("The report of a quarter", () => {
  test("is about the last one that finance closed, at its last day", async () => {
    const { period, lastConfirmedAt } = await report(lead);
    expect(period).toMatchObject({
      ...{ name: "2026-Q1", on: "2026-03-31", state: "closed", closedBy: "Otto", plansOf: "2025-03-31" },
      quarters: expect.arrayContaining([{ name: "2026-Q2", state: "open" }]),
    });
    expect(lastConfirmedAt).toBe("2026-04-12T00:00:00.000Z");
    expect((await report(lead, "2026-Q2")).total.came.cash).toBe(3_573 + 9_999);
  });

  test("counts what came by standing, ink and grade up to that day, and no day further", async () => {
    const { total } = await report(lead);
    expect(total.realised).toEqual({
      confirmed: { measured: cash(300), modelled: cash(0), asserted: cash(0) },
      claimed: {
        measured: cash(0),
        modelled: cash(200),
        asserted: { cash: 700 + 720 + 720 + 33 + 900, time: 240 },
      },
      leakage: { cash: 3_273, time: 240 },
    });
    expect(total).toMatchObject({ confirmed: cash(300), came: { cash: 3_573, time: 240 }, spent: 1_100 });
  });

  test("leads from plan to actual by what each case says of itself", async () => {
    const { waterfall } = await report(lead);
    expect(Object.fromEntries(waterfallSteps.map((step) => [step, waterfall[step].cash]))).toEqual({
      // Five cases at 9 x 100, one of them in dollars at the rate of its approval.
      plan: 5 * 900 + 810,
      // January to March of the one that was stopped in December.
      cancelled: -300,
      // Two months late.
      delayed: -200,
      // 500 of 900; the stopped one brought nothing of 600; all others what was expected of them.
      delivery: -400 - 600,
      forecastAgain: -180,
      rates: 720 - 810,
      new: 33,
      actual: 3_573,
    });
    // 40 hours at the plan's 5 an hour are 200 of 450; booked at 6 an hour, 40 more.
    expect(waterfall).toMatchObject({
      plan: { time: 450 },
      delivery: { time: -250 },
      rates: { time: 40 },
      actual: { time: 240 },
    });
  });

  test("is the sum of its rows, confidential ones as one line, in the page's data, the list and the files", async () => {
    for (const actor of [lead, executive]) {
      const one = await report(actor);
      const lines = [...one.cases, one.others, one.confidential];
      for (const ink of ["cash", "time"] as const) {
        expect(lines.reduce((sum, { came }) => sum + came[ink], 0)).toBe(one.total.came[ink]);
        expect(lines.reduce((sum, { promised }) => sum + promised[ink], 0)).toBe(one.total.promised[ink]);
        expect(one.curve[ink].find(({ month }) => month === "2026-03")?.came).toBe(one.total.came[ink]);
        expect(one.curve[ink].find(({ month }) => month === "2026-03")?.plan).toBe(one.total.promised[ink]);
      }
      const kinds = one.byKind.flatMap(({ realised }) => Object.values(realised.claimed));
      expect(kinds.reduce((sum, sums) => sum + totalOf(sums), 0)).toBe(totalOf(one.total.claimed));
    }
    for (const [figure, expected] of Object.entries({
      promised: 6_210,
      came: 3_573,
      delivery: -1_000,
    })) {
      const listed = await rows(executive, figure);
      expect(listed.sum.cash).toBe(expected);
      expect(listed.confidential.cases).toBe(figure === "delivery" ? 0 : 1);
      const { text } = await call("GET", `/value/report/2026-Q1/cases/export?format=csv&figure=${figure}`, {
        token: await cast.token(executive),
      });
      const lines: Record<string, string>[] = parse(text, { columns: true, bom: true });
      const cents = lines.reduce(
        (sum, line) => sum + Math.round(Number(line["Asked figure, cash"]) * 100),
        0,
      );
      expect([figure, cents]).toEqual([figure, expected]);
      expect(text).not.toContain("Secret");
    }
  });

  test("names nothing of a case that its reader may not know of, and counts it in one line", async () => {
    const seen = await report(executive);
    expect(seen.confidential).toMatchObject({ cases: 1, came: cash(900) });
    expect(JSON.stringify(seen)).not.toMatch(/Secret|secret/);
    expect(seen.withoutBusinessCase).toMatchObject({ total: 2, cases: [{ title: "Bare" }], confidential: 1 });
    expect((await report(lead)).confidential.cases).toBe(0);
  });

  test("names the cases whose currency has no rate, and leaves them out of every total", async () => {
    const { unconverted, currency } = await report(lead);
    expect(currency).toBe("EUR");
    expect(unconverted).toEqual({
      cases: [{ key: expect.stringMatching(/^UC-/), currency: "JPY" }],
      confidential: 0,
    });
  });

  test("says why the last month was another than the one before", async () => {
    const { changes } = await report(executive);
    const words = changes.shown.map(({ kind, title }) => `${title} ${kind}`);
    expect(words).toEqual(
      expect.arrayContaining(["Delayed broughtMore", "Forecast again broughtMore", "Under broughtMore"]),
    );
    expect(changes.confidential).toEqual({ changes: 1, effect: 900 });
  });

  test("is for those alone who may read the money of every case", async () => {
    for (const path of ["/value/report/latest", "/value/report/latest/cases", "/value/track-record"]) {
      expect((await call("GET", path, { token: await cast.token(viewer) })).status).toBe(403);
    }
  });

  test("is not there for a quarter that has not begun, or is none", async () => {
    for (const name of ["2199-Q1", "2026-Q5", "last"]) {
      const { status } = await call("GET", `/value/report/${name}`, { token: await cast.token(lead) });
      expect([name, status]).toEqual([name, 404]);
    }
  });

  test("takes as many statements for many cases as for few", async () => {
    await recording(() => report(lead));
    const few = await recording(() => report(lead));
    await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        aValuedCase(
          { ...old, title: `More ${at}`, booked: [{ month: "2026-02", kind: "costAvoided", amount: 10 }] },
          cast.proposer.personId,
        ),
      ),
    );
    const many = await recording(() => report(lead));
    expect(many.length).toBe(few.length);
  });

  test("has a track record of five cases and more", async () => {
    const { department, monthsDue } = await get<TrackRecord>(lead, "/value/track-record");
    expect(monthsDue).toBe(6);
    expect(department.groups).toMatchObject([{ name: null, came: { middle: expect.any(Number) } }]);
    expect(department.groups[0]?.cases).toBeGreaterThan(12);
  });
});
