import { describe, expect, test } from "vitest";
import { correctActual, postActuals, writeOffActual } from "@/lib/server/actuals/commands";
import { confirmActuals } from "@/lib/server/actuals/confirm";
import type { ActualView } from "@/lib/server/actuals/rows";
import { saveBusinessCase } from "@/lib/server/business-cases/commands";
import type { BusinessCaseView } from "@/lib/server/business-cases/view";
import { database } from "@/lib/server/db";
import { aBusinessCase } from "@/tests/server/access/objects";
import { aDraft, aLiveCase, anActor, does, entriesOf, euros } from "@/tests/support/builders";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { proposer, lead, reviewerFinance } = cast;

/** Live since 5 January 2026, with a benefit and an investment. */
async function aLiveOne(more: object = {}) {
  const useCase = await aLiveCase(cast);
  const input = { ...aBusinessCase(), startsOn: "2025-10", benefitsFrom: "2026-01", ...more };
  const saved = await does<BusinessCaseView>(lead, saveBusinessCase, {
    target: useCase.id,
    input,
    ifNoneMatch: true,
  });
  const [investment, benefit] = saved.lines.map(({ id }) => id ?? "");
  return { ...useCase, investment: investment ?? "", benefit: benefit ?? "" };
}

type Posted = { data: ActualView[] };

const post = (target: string, input: unknown) => does<Posted>(proposer, postActuals, { target, input });
const confirm = (target: string, input: object, actor = reviewerFinance) =>
  does<Posted>(actor, confirmActuals, { target, input: { state: "confirmed", ...input } });

const claim = (line: string, more: object = {}) => ({
  ...{ line, period: "2026-02", amount: euros(9_000), source: "ledger", ...more },
});

describe("An actual", () => {
  test("that comes again with the same amount changes nothing; with another one it is refused", async () => {
    const { id, benefit, investment } = await aLiveOne();
    await post(id, claim(benefit));
    const again = await post(id, [claim(benefit), claim(investment, { period: "2025-11" })]);
    expect(again.data).toHaveLength(2);
    await expect(post(id, [claim(benefit, { amount: euros(9_001) })])).rejects.toMatchObject({
      code: "conflict",
      fields: [expect.objectContaining({ field: "0.amount", code: "otherValue" })],
    });
    expect(await realised(id)).toEqual([
      { kind: "investment", grade: "measured", state: "claimed", amount: 900_000n },
      { kind: "revenue", grade: "asserted", state: "claimed", amount: 900_000n },
    ]);
    const [last] = (await entriesOf(id)).slice(-1);
    expect(last).toMatchObject({ action: "actual.post" });
  });

  test.each([
    ["for a month that lies ahead", { period: "2199-01" }, "period"],
    ["before the case is live", { period: "2025-12" }, "period"],
    ["in a month that is none", { period: "2026-13" }, "period"],
    ["in another currency", { amount: { amountMinor: 5, currency: "USD" } }, "amount.currency"],
    ["of 10^16", { amount: { amountMinor: 1e16, currency: "EUR" } }, "amount.amountMinor"],
    ["on a line that is not there", { line: crypto.randomUUID() }, "line"],
    ["as a prior period of an open quarter", { priorPeriod: true }, "priorPeriod"],
  ])("%s is refused at the field, and nothing is changed", async (_, change, field) => {
    const { id, benefit } = await aLiveOne();
    await expect(post(id, claim(benefit, change))).rejects.toMatchObject({
      code: "invalid",
      fields: expect.arrayContaining([expect.objectContaining({ field })]),
    });
    expect(await database().actual.count({ where: { useCaseId: id } })).toBe(0);
  });

  test("needs a business case whose lines it hangs on", async () => {
    const { id } = await aDraft(cast);
    await expect(post(id, claim(crypto.randomUUID()))).rejects.toMatchObject({ code: "conflict" });
  });

  test("keeps its line: a business case cannot lose what was really spent", async () => {
    const { id, benefit } = await aLiveOne();
    await post(id, claim(benefit));
    const { version } = await database().businessCase.findFirstOrThrow({ where: { useCaseId: id } });
    const input = { ...aBusinessCase(), reason: "Begun anew." };
    await expect(does(lead, saveBusinessCase, { target: id, input, ifMatch: version })).rejects.toMatchObject(
      {
        code: "conflict",
        fields: [expect.objectContaining({ code: "hasActuals" })],
      },
    );
  });
});

describe("Confirming", () => {
  test("is finance's, never by who entered it, and then it may stand in the budget", async () => {
    const { id, benefit } = await aLiveOne();
    const { data } = await does<Posted>(reviewerFinance, postActuals, { target: id, input: claim(benefit) });
    const actuals = data.map((actual) => actual.id);
    await expect(confirm(id, { actuals })).rejects.toMatchObject({
      fields: [expect.objectContaining({ field: "actuals.0" })],
    });
    await expect(confirm(id, { actuals }, lead)).rejects.toMatchObject({ code: "forbidden" });
    const other = await anActor({ roles: ["reviewer"], areas: ["finance"] });
    const confirmed = await confirm(id, { actuals }, other);
    expect(confirmed.data).toMatchObject([{ state: "confirmed", confirmedBy: other.personId, version: 2 }]);
    await expect(confirm(id, { actuals, state: "inBudget" }, other)).rejects.toMatchObject({
      code: "conflict",
    });
    const inBudget = { actuals, state: "inBudget", budgetLine: "Agency staff" };
    expect((await confirm(id, inBudget, other)).data).toMatchObject([{ state: "inBudget" }]);
    expect(await realised(id)).toMatchObject([{ state: "inBudget" }]);
  });

  test("is taken back by a change afterwards", async () => {
    const { id, benefit } = await aLiveOne();
    const { data } = await post(id, claim(benefit));
    await confirm(id, { actuals: data.map((actual) => actual.id) });
    const changed = await does<ActualView>(proposer, correctActual, {
      target: data[0]?.id ?? "",
      input: { amount: euros(8_000), reason: "Counted twice." },
      ifMatch: 2,
    });
    expect(changed).toMatchObject({ state: "claimed", confirmedBy: null, amount: euros(8_000) });
    expect(changed.reopenedAt).not.toBeNull();
    expect(await realised(id)).toMatchObject([{ state: "claimed", amount: 800_000n }]);
  });

  test("that will never come is leakage, with a reason", async () => {
    const { id, benefit } = await aLiveOne();
    const { data } = await post(id, claim(benefit));
    const input = { reason: "The hours went into other work." };
    const target = data[0]?.id ?? "";
    expect(await does<ActualView>(reviewerFinance, writeOffActual, { target, input })).toMatchObject({
      leakageReason: input.reason,
      state: "claimed",
    });
  });
});

describe("The grade", () => {
  test("is given by rule: six readings by a method that finance had agreed before the launch", async () => {
    const { id, benefit } = await aLiveOne();
    const metric = await aMeasured(id, 6);
    const method = {
      useCaseId: id,
      metricId: metric,
      text: "Minutes each, from the log.",
      unitValue: 70n,
      currency: "EUR",
    };
    const agreed = { byId: proposer.personId, agreedById: reviewerFinance.personId };
    await database().measurementMethod.create({
      data: { ...method, ...agreed, agreedAt: new Date("2025-12-01") },
    });
    const input = claim(benefit, { period: "2026-07", metric, volume: 2_000, adoption: 0.5 });
    const { data } = await post(id, input);
    // 2,000 × 0.5 × (8 - 5) × EUR 0.70; EUR 9,000 are claimed.
    expect(data).toMatchObject([
      { grade: "measured", state: "measured", supported: { amountMinor: 210_000 } },
    ]);
    expect(data[0]?.claimedTimes).toBeCloseTo(900_000 / 210_000, 9);
  });

  test("of a plain before and after is modelled", async () => {
    const { id, benefit } = await aLiveOne();
    const metric = await aMeasured(id, 6);
    const { data } = await post(id, claim(benefit, { period: "2026-07", metric }));
    expect(data).toMatchObject([{ grade: "modelled", state: "claimed" }]);
  });
});

async function aMeasured(useCaseId: string, readings: number): Promise<string> {
  const { id } = await database().successMetric.create({
    data: {
      ...{ useCaseId, name: "Minutes each", type: "outcome", kind: "efficiency", unit: "minutes" },
      ...{ direction: "lower", baselineValue: 8, baselineOn: new Date("2025-11-30") },
      ...{ targetValue: 4, targetOn: new Date("2026-12-31") },
    },
  });
  await database().reading.createMany({
    data: Array.from({ length: readings }, (_, index) => ({
      metricId: id,
      on: new Date(Date.UTC(2026, index + 1, 1)),
      value: 5,
      source: "log",
      recordedById: proposer.personId,
    })),
  });
  return id;
}

async function realised(useCaseId: string) {
  const rows = await database().realisedTotals.findMany({ where: { useCaseId }, orderBy: [{ kind: "asc" }] });
  return rows.map(({ kind, grade, state, amounts }) => ({ kind, grade, state, amount: amounts.at(-1) }));
}
