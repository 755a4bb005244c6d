import { expect, test } from "vitest";
import { postActuals } from "@/lib/server/actuals/commands";
import { confirmActuals } from "@/lib/server/actuals/confirm";
import type { ActualView } from "@/lib/server/actuals/rows";
import { saveBusinessCase } from "@/lib/server/business-cases/commands";
import type { BusinessCaseView } from "@/lib/server/business-cases/view";
import { database } from "@/lib/server/db";
import { addPool } from "@/lib/server/finance-policy/commands";
import { closePeriod, reconcilePeriod } from "@/lib/server/value-periods/commands";
import type { PeriodRows } from "@/lib/server/value-periods/listed-rows";
import type { ListedPeriod, Period } from "@/lib/server/value-periods/queries";
import { aBusinessCase } from "@/tests/server/access/objects";
import { aPool } from "@/tests/server/access/writes-on-finance";
import { aLiveCase, type Case, does, euros } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { proposer, lead, reviewerFinance, executiveB } = cast;

type Posted = { data: ActualView[] };
const read = async <T>(path: string, actor = reviewerFinance) =>
  (await call<T>("GET", path, { token: await cast.token(actor) })).body;

async function aCaseWithHours(fields: object, pool: string) {
  const useCase = await aLiveCase(cast, fields);
  const plan = aBusinessCase();
  const hours = {
    ...{ kind: "benefit", benefit: "capacityFreed", label: "Time saved", every: "hours", pool },
    ...{ volumeYear: range(90_000), minutesEach: range(10), share: 1, perHour: euros(50) },
  };
  const input = { ...plan, startsOn: "2025-10", benefitsFrom: "2026-01", lines: [...plan.lines, hours] };
  const saved = await does<BusinessCaseView>(lead, saveBusinessCase, {
    target: useCase.id,
    input,
    ifNoneMatch: true,
  });
  const [investment = "", revenue = "", time = ""] = saved.lines.map(({ id }) => id ?? "");
  return { ...useCase, investment, revenue, time };
}

const range = (count: number) => ({ low: count, likely: count, high: count });
const claim = (line: string, period: string, amount: number, more: object = {}) => ({
  ...{ line, period, amount: euros(amount), source: "ledger", ...more },
});
const post = (target: string, input: unknown) => does<Posted>(proposer, postActuals, { target, input });
const confirm = (target: string, actuals: string[]) =>
  does(reviewerFinance, confirmActuals, { target, input: { actuals, state: "confirmed" } });

test("Every number of a quarter opens its rows: cash apart from hours, confidential cases as one line", async () => {
  const pool = await does<Case>(reviewerFinance, addPool, { input: aPool(cast.departmentId) });
  const open = await aCaseWithHours({}, pool.id);
  const secret = await aCaseWithHours({ confidential: true }, pool.id);
  const silent = await aCaseWithHours({}, pool.id);
  const { data } = await post(open.id, [
    claim(open.revenue, "2026-02", 2_000),
    claim(open.revenue, "2026-03", 700),
    claim(open.time, "2026-02", 300, { hours: 6 }),
    claim(open.investment, "2026-01", 5_000),
  ]);
  await post(secret.id, claim(secret.revenue, "2026-02", 40));
  const idOf = (line: string, period: string) =>
    data.find((one) => one.line === line && one.period === period)?.id ?? "";
  await confirm(open.id, [idOf(open.revenue, "2026-02"), idOf(open.time, "2026-02")]);
  await database().actual.update({
    where: { id: idOf(open.revenue, "2026-03") },
    data: { supported: 350n * 100n },
  });

  const { checks } = await read<Period>("/value-periods/2026-Q1");
  expect(checks).toMatchObject({
    rows: 5,
    // Hours are no cash before a budget line gives them up, and no ledger knows of them.
    confirmed: euros(2_000),
    confirmedTime: [euros(300)],
    unconfirmed: 2,
    overClaimed: 1,
    amounts: {
      unconfirmed: { rows: 2, cash: [euros(740)], time: [] },
      overClaimed: { rows: 1, cash: [euros(700)] },
    },
    missing: { cases: [{ key: silent.key }], confidential: 0 },
  });
  expect(checks.overdrawn).toHaveLength(1);

  const rows = (show: string, more = "") =>
    read<PeriodRows>(`/value-periods/2026-Q1/rows?show=${show}${more}`);
  const unconfirmed = await rows("unconfirmed");
  expect(unconfirmed.data).toMatchObject([{ case: { key: open.key }, amount: euros(700), claimedTimes: 2 }]);
  expect(unconfirmed).toMatchObject({
    sums: { cash: [euros(740)], time: [] },
    confidential: { rows: 1, cash: [euros(40)] },
  });
  expect((await rows("overClaimed")).data).toHaveLength(1);
  expect((await rows("all", "&kind=capacityFreed&state=confirmed")).sums).toMatchObject({
    cash: [],
    time: [euros(300)],
  });
  expect((await rows("all", "&kind=investment")).sums).toMatchObject({ spent: [euros(5_000)] });
  const [first, second] = [await rows("all", "&limit=2"), (await rows("all")).data.length];
  const rest = await rows("all", `&limit=50&cursor=${first.page.next}`);
  expect(first.data.length + rest.data.length).toBe(second);

  const list = await read<{ data: ListedPeriod[] }>("/value-periods", executiveB);
  expect(list.data.find(({ name }) => name === "2026-Q1")).toMatchObject({
    confirmed: { cash: [euros(2_000)], time: [euros(300)] },
    claimed: { cash: [euros(740)], time: [] },
  });
});

test("A quarter is held against the ledger before it is closed, and later corrections show as prior period", async () => {
  const pool = await does<Case>(reviewerFinance, addPool, { input: aPool(cast.departmentId) });
  const useCase = await aCaseWithHours({}, pool.id);
  const quarter = "2026-Q2";
  const { data } = await post(useCase.id, claim(useCase.revenue, "2026-05", 900));
  await confirm(useCase.id, [data[0]?.id ?? ""]);
  await database().actual.deleteMany({ where: { postedIn: { lt: new Date("2026-04-01") } } });
  const { version } = await read<Period>(`/value-periods/${quarter}`);
  const reconcile = (input: object, ifMatch: number) =>
    does(reviewerFinance, reconcilePeriod, { target: quarter, input, ifMatch });
  await reconcile({ ledgerTotal: euros(1_000) }, version);
  expect(await read<Period>(`/value-periods/${quarter}`)).toMatchObject({
    ledgerTotal: euros(1_000),
    difference: null,
    checks: { difference: euros(100) },
  });
  const close = (input: object) => does(reviewerFinance, closePeriod, { target: quarter, input });
  await expect(close({})).rejects.toMatchObject({
    fields: [expect.objectContaining({ field: "difference" })],
  });
  await reconcile({ difference: "An invoice is booked in July." }, version + 1);
  await close({});
  await expect(reconcile({ ledgerTotal: null }, version + 3)).rejects.toMatchObject({ code: "conflict" });
  const closed = await read<Period>(`/value-periods/${quarter}?verify=true`);
  expect(closed).toMatchObject({
    state: "closed",
    difference: "An invoice is booked in July.",
    hashHolds: true,
  });

  await post(useCase.id, claim(useCase.revenue, "2026-06", 55, { priorPeriod: true }));
  expect((await read<Period>(`/value-periods/${quarter}?verify=true`)).hashHolds).toBe(true);
  expect((await read<Period>(`/value-periods/${quarter}`)).checks.correctedLater).toBe(1);
  const later = await read<PeriodRows>(`/value-periods/${quarter}/rows?show=correctedLater`);
  const [row] = later.data;
  expect(row).toMatchObject({ period: "2026-06", amount: euros(55) });
  const now = await read<PeriodRows>(`/value-periods/${quarterIn(row?.postedIn)}/rows?show=priorPeriod`);
  expect(now.data.map(({ id }) => id)).toEqual([row?.id]);

  await database().$executeRaw`update "Actual" set amount = amount + 1 where "postedIn" = '2026-05-01'`;
  expect((await read<Period>(`/value-periods/${quarter}?verify=true`)).hashHolds).toBe(false);
});

function quarterIn(month = ""): string {
  return `${month.slice(0, 4)}-Q${Math.floor((Number(month.slice(5)) - 1) / 3) + 1}`;
}
