import "server-only";
import { type CaseResults, caseResults } from "@/lib/domain/business-case/detail";
import type { Assumptions } from "@/lib/domain/finance-policy/assumptions";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { assumptionsFor, ruledFigures } from "@/lib/server/business-cases/project";
import type { CalculatedRow } from "@/lib/server/business-cases/record";
import { assumptionsIn, type BusinessCaseRow, contentOf, factsOf } from "@/lib/server/business-cases/rows";
import type { Transaction } from "@/lib/server/db";
import { type FinanceFacts, financeFacts } from "@/lib/server/finance-policy/assumptions";
import { nameIn, namesOf } from "@/lib/server/people/names";
import type { Actor } from "@/lib/server/session";

/** A business case as the API shows it, with its results; `outdated` = finance's policy has changed since. */
export async function businessCaseView(row: CalculatedRow, _actor: Actor, tx: Transaction) {
  const facts = await financeFacts(tx);
  const today = assumptionsFor(row, row.useCase, { facts, now: new Date() });
  const assumptions = assumptionsIn(row) ?? today;
  const names = await namesOf(tx, [row.signedById, row.deviationById]);
  const isOutdated = isOther(assumptions, today);
  return {
    id: row.id,
    version: row.version,
    ...contentOf(row),
    results: caseResults(factsOf(row), assumptions) satisfies CaseResults,
    outdated: isOutdated,
    /** From which day the policy holds that it is computed with; null for the starting point. */
    policyFrom: policyDay(facts, assumptions),
    /** What would come out with the policy of today, where that is another one. */
    underToday: isOutdated
      ? { policyFrom: policyDay(facts, today), results: resultsUnder(row, today) }
      : null,
    signed:
      row.signedById === null
        ? null
        : { by: { id: row.signedById, name: nameIn(names, row.signedById) }, at: row.signedAt },
    deviationBy:
      row.deviationById === null ? null : { id: row.deviationById, name: nameIn(names, row.deviationById) },
    updatedAt: row.updatedAt,
  };
}

export type BusinessCaseView = Awaited<ReturnType<typeof businessCaseView>>;

/** What would come out of it with other assumptions; null where they leave out an hour that it counts. */
export function resultsUnder(row: BusinessCaseRow, assumptions: Assumptions) {
  try {
    return plainFigures(ruledFigures(row, assumptions).figures);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** The figures as numbers: the rules refuse amounts that a number does not hold exactly. */
function plainFigures(figures: ReturnType<typeof ruledFigures>["figures"]) {
  const { npv, npvCash, riskAdjustedNpv, valueYearLikely, paybackMonths, lossProbability } = figures;
  return {
    npv: Number(npv),
    npvCash: Number(npvCash),
    riskAdjustedNpv: Number(riskAdjustedNpv),
    valueYearLikely: Number(valueYearLikely),
    paybackMonths,
    lossProbability,
  };
}

export function policyDay({ policies }: FinanceFacts, { policyId }: Assumptions): string | null {
  return policies.find(({ id }) => id === policyId)?.effectiveFrom ?? null;
}

/** Do the two differ in anything that a case is computed with? */
export function isOther(a: Assumptions, b: Assumptions): boolean {
  const said = ({ discountRate, horizonMonths, probability, perHour }: Assumptions) => [
    discountRate,
    horizonMonths,
    probability,
    Object.entries(perHour).sort(([x], [y]) => (x < y ? -1 : 1)),
  ];
  return JSON.stringify(said(a)) !== JSON.stringify(said(b));
}
