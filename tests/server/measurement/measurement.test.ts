import { describe, expect, test } from "vitest";
import { postActuals } from "@/lib/server/actuals/commands";
import { confirmActuals } from "@/lib/server/actuals/confirm";
import type { ActualView } from "@/lib/server/actuals/rows";
import { saveBusinessCase } from "@/lib/server/business-cases/commands";
import type { BusinessCaseView } from "@/lib/server/business-cases/view";
import { database } from "@/lib/server/db";
import { addComparison, agreeComparison, editComparison } from "@/lib/server/measurement/comparisons";
import { agreeMethod, editMethod, proposeMethod } from "@/lib/server/measurement/methods";
import type { Measurement } from "@/lib/server/measurement/queries";
import type { ComparisonView, MethodView } from "@/lib/server/measurement/rows";
import { defineMetric, recordReadings } from "@/lib/server/metrics/commands";
import { aBusinessCase, aComparison } from "@/tests/server/access/objects";
import { aLiveCase, anActor, type Case, does, euros } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { proposer, lead, reviewerFinance } = cast;
const beforeLaunch = new Date("2025-12-15T10:00:00Z");

/** Live since 5 January 2026, with a metric in minutes whose baseline was taken before. */
async function aMeasuredCase() {
  const useCase = await aLiveCase(cast);
  const input = { ...aBusinessCase(), startsOn: "2025-10", benefitsFrom: "2026-01" };
  const saved = await does<BusinessCaseView>(lead, saveBusinessCase, {
    target: useCase.id,
    input,
    ifNoneMatch: true,
  });
  const metric = await does<Case>(proposer, defineMetric, {
    target: useCase.id,
    input: {
      ...{ name: "Minutes each", type: "outcome", kind: "efficiency", unit: "minutes", direction: "lower" },
      baseline: { value: 8, on: "2025-11-30" },
      target: { value: 4, on: "2026-12-31" },
    },
  });
  return { ...useCase, metric: metric.id, benefit: saved.lines[1]?.id ?? "" };
}

const read = (metric: string, months: readonly number[]) =>
  does(proposer, recordReadings, {
    target: metric,
    input: months.map((month) => ({ on: `2026-0${month}-01`, value: 5, source: "log" })),
  });

const propose = (target: string, metric: string) =>
  does<MethodView>(proposer, proposeMethod, {
    target,
    input: { metric, text: "Minutes each, from the log.", unitValue: { amountMinor: 70, currency: "EUR" } },
    now: beforeLaunch,
  });

const claimed = (target: string, { benefit, metric }: { benefit: string; metric: string }) =>
  does<{ data: ActualView[] }>(proposer, postActuals, {
    target,
    input: {
      ...{ line: benefit, period: "2026-06", amount: euros(3_780), source: "ledger" },
      ...{ metric, volume: 2_000, adoption: 0.5 },
    },
  });

const gradesOf = (useCaseId: string) =>
  database().actual.findMany({ where: { useCaseId }, select: { grade: true, state: true, supported: true } });

async function measuredBy({ key, metric }: { key: string; metric: string }) {
  const token = await cast.token(reviewerFinance);
  const { body } = await call<Measurement>("GET", `/use-cases/${key}/measurement`, { token });
  return body.metrics.find(({ id }) => id === metric);
}

describe("The method of a metric", () => {
  test("is proposed, agreed by finance before the launch, and with six readings makes a claim measured", async () => {
    const useCase = await aMeasuredCase();
    const method = await propose(useCase.id, useCase.metric);
    await read(useCase.metric, [2, 3, 4, 5, 6]);
    await claimed(useCase.id, useCase);
    expect(await gradesOf(useCase.id)).toEqual([
      { grade: "modelled", state: "claimed", supported: 210_000n },
    ]);

    const agree = (actor: typeof lead) =>
      does<MethodView>(actor, agreeMethod, { target: method.id, now: beforeLaunch });
    await expect(agree(lead)).rejects.toMatchObject({ code: "forbidden" });
    expect(await agree(reviewerFinance)).toMatchObject({ agreedBy: reviewerFinance.personId });
    await expect(agree(reviewerFinance)).rejects.toMatchObject({ code: "conflict" });
    expect(await measuredBy(useCase)).toMatchObject({
      readings: 5,
      needs: { baselineBeforeLaunch: true, agreedByLaunch: true, enoughReadings: false },
      method: { agreedByName: reviewerFinance.name },
    });

    await read(useCase.metric, [7]);
    // Nobody enters or agrees anything: the sixth reading alone makes it measured.
    expect(await gradesOf(useCase.id)).toEqual([
      { grade: "measured", state: "measured", supported: 210_000n },
    ]);
    const { id } = await database().actual.findFirstOrThrow({ where: { useCaseId: useCase.id } });
    const { data } = await does<{ data: ActualView[] }>(reviewerFinance, confirmActuals, {
      target: useCase.id,
      input: { actuals: [id], state: "confirmed" },
    });
    // EUR 3,780 are claimed; 2,000 × 0.5 × (8 - 5) × EUR 0.70 are supported.
    expect(data).toMatchObject([{ grade: "measured", state: "confirmed", claimedTimes: 1.8 }]);
  });

  test("loses finance's agreement when it is changed, and what hung on it is graded anew", async () => {
    const useCase = await aMeasuredCase();
    const method = await propose(useCase.id, useCase.metric);
    await read(
      useCase.metric,
      [1, 2, 3, 4, 5, 6].map((month) => month + 1),
    );
    await does(reviewerFinance, agreeMethod, { target: method.id, now: beforeLaunch });
    await claimed(useCase.id, useCase);
    expect(await gradesOf(useCase.id)).toMatchObject([{ grade: "measured", state: "measured" }]);
    const input = { unitValue: { amountMinor: 90, currency: "EUR" } };
    const changed = await does<MethodView>(proposer, editMethod, { target: method.id, input, ifMatch: 2 });
    expect(changed).toMatchObject({ agreedAt: null, unitValue: { amountMinor: 90 } });
    expect(await gradesOf(useCase.id)).toEqual([
      { grade: "modelled", state: "claimed", supported: 270_000n },
    ]);
  });

  test("is one for each metric, of a metric of the case, and never agreed by who proposed it", async () => {
    const useCase = await aMeasuredCase();
    await propose(useCase.id, useCase.metric);
    await expect(propose(useCase.id, useCase.metric)).rejects.toMatchObject({ code: "conflict" });
    const other = await aMeasuredCase();
    await expect(propose(useCase.id, other.metric)).rejects.toMatchObject({ code: "invalid" });
    const { id } = await does<MethodView>(reviewerFinance, proposeMethod, {
      target: other.id,
      input: { metric: other.metric, text: "As the controller counts." },
    });
    await expect(does(reviewerFinance, agreeMethod, { target: id })).rejects.toMatchObject({
      code: "conflict",
    });
    const second = await anActor({ roles: ["reviewer"], areas: ["finance"] });
    expect(await does<MethodView>(second, agreeMethod, { target: id })).toMatchObject({
      agreedBy: second.personId,
    });
    // Agreed after the launch: it may hold now, but it does not make readings of before measured.
    expect((await measuredBy(other))?.needs.agreedByLaunch).toBe(false);
  });
});

describe("A comparison", () => {
  test("makes what it compares measured once finance has agreed it, until it is changed", async () => {
    const useCase = await aMeasuredCase();
    await claimed(useCase.id, useCase);
    expect(await gradesOf(useCase.id)).toMatchObject([{ grade: "asserted" }]);
    const { id } = await does<ComparisonView>(proposer, addComparison, {
      target: useCase.id,
      input: { ...aComparison, design: "ab", metric: useCase.metric },
    });
    expect(await gradesOf(useCase.id)).toMatchObject([{ grade: "asserted" }]);
    await does(reviewerFinance, agreeComparison, { target: id });
    expect(await gradesOf(useCase.id)).toMatchObject([{ grade: "measured", state: "measured" }]);
    const edit = (input: object, ifMatch: number) =>
      does<ComparisonView>(proposer, editComparison, { target: id, input, ifMatch });
    expect(await edit({ result: "A third less." }, 2)).toMatchObject({ agreedBy: reviewerFinance.personId });
    expect(await edit({ description: "Two other teams." }, 3)).toMatchObject({ agreedBy: null });
    expect(await gradesOf(useCase.id)).toMatchObject([{ grade: "asserted", state: "claimed" }]);
    await expect(edit({ endsOn: "2026-01-31" }, 4)).rejects.toMatchObject({ code: "invalid" });
    await edit({ endsOn: "2026-11-30" }, 4);
    expect(await edit({ startsOn: "2026-12-01", endsOn: null }, 5)).toMatchObject({ endsOn: null });
  });
});
