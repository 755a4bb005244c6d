import { postActuals } from "@/lib/server/actuals/commands";
import { raiseBlocker } from "@/lib/server/blockers/commands";
import { saveBusinessCase } from "@/lib/server/business-cases/commands";
import { writeComment } from "@/lib/server/comments/commands";
import { database } from "@/lib/server/db";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { addComparison } from "@/lib/server/measurement/comparisons";
import { proposeMethod } from "@/lib/server/measurement/methods";
import { defineMetric, recordReadings } from "@/lib/server/metrics/commands";
import { proposeOverride } from "@/lib/server/overrides/commands";
import type { Actor } from "@/lib/server/session";
import { planTranche } from "@/lib/server/tranches/commands";
import { aCaseInReview, type Case, does, opens } from "@/tests/support/builders";
import type { Cast } from "@/tests/support/world";

/** Amounts that stand in no other place, so that a leak is found by its digits. */
export const amounts = {
  low: 111_222_301,
  likely: 111_222_302,
  high: 111_222_303,
  cost: 111_222_304,
  funded: 111_222_305,
  spent: 111_222_306,
  budget: 111_222_307,
};
export const minor = (amountMinor: number) => ({ amountMinor, currency: "EUR" });

export const valued = {
  estimate: {
    valueYear: { low: minor(amounts.low), likely: minor(amounts.likely), high: minor(amounts.high) },
    cost: minor(amounts.cost),
  },
  risk: { children: true, personalData: true, worksCouncil: null },
};

export const anOutcome = {
  name: "First-contact resolution",
  type: "outcome",
  kind: "accuracy",
  unit: "%",
  direction: "higher",
  baseline: { value: 61, on: "2026-09-30" },
  target: { value: 75, on: "2027-06-30" },
};

export const aReading = { on: "2026-10-31", value: 66, source: "helpdesk" };

/** A business case of these very amounts, in money a year. */
export function aBusinessCase({ low, likely, high, cost } = amounts, reason?: string) {
  const line = (kind: string, label: string, every: string, [a, b, c]: [number, number, number]) => ({
    ...{ kind, label, every, low: minor(a), likely: minor(b), high: minor(c) },
  });
  return {
    depth: "standard",
    currency: "EUR",
    startsOn: "2026-10",
    benefitsFrom: "2027-01",
    ramp: { kind: "linear", months: 6 },
    lines: [
      line("investment", "Build it", "once", [cost, cost, cost]),
      { ...line("benefit", "Renewals kept", "year", [low, likely, high]), benefit: "revenue" },
    ],
    ...(reason ? { reason } : {}),
  };
}

export const anActual = (line: string) => ({
  ...{ line, period: "2026-01", amount: minor(amounts.spent), source: "ledger" },
});

/** The investment of a business case that is made here, to spend on. */
export async function aLineOf(actor: Actor, useCaseId: string): Promise<string> {
  const input = { ...aBusinessCase(), startsOn: "2026-01", benefitsFrom: "2026-07" };
  const saved = await does<{ lines: { id: string }[] }>(actor, saveBusinessCase, {
    target: useCaseId,
    input,
    ifNoneMatch: true,
  });
  return saved.lines[0]?.id ?? "";
}

export const aTranche = {
  name: "build",
  amount: minor(amounts.funded),
  stopRule: "Fewer than half of the pilot's answers are used unchanged.",
};

export const aMethod = {
  text: "Minutes each, from the log, against the quarter before the launch.",
  unitValue: minor(amounts.likely),
};

export const aComparison = {
  design: "staggered",
  description: "Two teams begin a quarter before the others.",
  startsOn: "2026-02-01",
};

export const aBlocker = { kind: "noRightToData", reason: "The tickets may not leave the helpdesk." };

export const anOverride = { impact: 4.2, feasibility: null, reason: "The board asks for it by name." };

/** Approved under a condition, measured, blocked since: a case that has something behind every door. */
export async function aRichCase(
  cast: Cast,
  fields: { confidential?: boolean; [field: string]: unknown } = {},
) {
  const { executive, lead, scorerA, delivery } = cast;
  const { id, key } = await aCaseInReview(cast, [5, 4], { ...valued, ...fields });
  const metric = await does<Case>(lead, defineMetric, { target: id, input: anOutcome });
  await does(lead, recordReadings, { target: metric.id, input: aReading });
  const posted = anActual(await aLineOf(lead, id));
  const { data: actuals } = await does<{ data: Case[] }>(lead, postActuals, { target: id, input: posted });
  const tranche = await does<Case>(lead, planTranche, {
    target: id,
    input: { ...aTranche, name: "run" },
  });
  const method = await does<Case>(lead, proposeMethod, {
    target: id,
    input: { ...aMethod, metric: metric.id },
  });
  const comparison = await does<Case>(lead, addComparison, { target: id, input: aComparison });
  if (fields.confidential) await opens(executive, id);
  const conditions = [{ text: "Mask the names first.", owner: delivery.personId, due: "2027-01-31" }];
  const input = { outcome: "fund", amount: minor(amounts.funded), reason: "Worth it.", conditions };
  await does(executive, decideUseCase, { target: id, input });
  await does(scorerA, raiseBlocker, { target: id, input: aBlocker });
  const say = { body: "The tickets carry names.", mentions: [scorerA.personId] };
  const comment = await does<Case>(cast.proposer, writeComment, { target: id, input: say });
  for (const section of ["value", "risk"]) {
    const body = section === "value" ? `At least ${amounts.likely}.` : "The riskAnswers are in doubt.";
    await does(cast.proposer, writeComment, { target: id, input: { section, body } });
  }
  const [reading, blocker, condition] = await Promise.all([
    database().reading.findFirstOrThrow({ where: { metricId: metric.id } }),
    database().blocker.findFirstOrThrow({ where: { useCaseId: id } }),
    database().condition.findFirstOrThrow({ where: { decision: { useCaseId: id } } }),
  ]);
  const override = await does<Case>(cast.leadB, proposeOverride, { target: id, input: anOverride });
  return {
    id,
    key,
    metric: metric.id,
    reading: reading.id,
    blocker: blocker.id,
    condition: condition.id,
    comment: comment.id,
    override: override.id,
    tranche: tranche.id,
    method: method.id,
    comparison: comparison.id,
    actual: actuals[0]?.id ?? "",
  };
}

export type RichCase = Awaited<ReturnType<typeof aRichCase>>;
