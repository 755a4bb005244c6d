import "server-only";
import { computeCase } from "@/lib/domain/business-case/figures";
import { type PlannedTotals, plannedTotals } from "@/lib/domain/business-case/planned";
import { type Assumptions, deviated } from "@/lib/domain/finance-policy/assumptions";
import type { Currency } from "@/lib/domain/shared/currency";
import type { Stage } from "@/lib/domain/use-cases/stage";
import { findBusinessCase } from "@/lib/server/business-cases/record";
import { type BusinessCaseRow, deviationOf, factsOf } from "@/lib/server/business-cases/rows";
import type { Transaction } from "@/lib/server/db";
import { assumedFor, type FinanceFacts, financeFacts } from "@/lib/server/finance-policy/assumptions";

/** Where a case stands, as far as its assumptions hang on it. */
export interface Placed {
  id: string;
  stage: string;
  route: string;
  departmentId: string | null;
}

/**
 * Computes a business case with finance's policy of now and writes what comes out beside it: figures, months of the
 * forecast, and the estimate of the case itself, which the business case replaces. Nothing where there is none.
 */
export async function projectBusinessCase(
  tx: Transaction,
  place: Placed,
  { now, facts }: { now: Date; facts?: FinanceFacts },
): Promise<void> {
  const row = await findBusinessCase(tx, place.id);
  if (!row) return;
  const assumptions = assumptionsFor(row, place, { facts: facts ?? (await financeFacts(tx)), now });
  const { figures, planned, draws } = ruledFigures(row, assumptions);
  await tx.businessCase.update({
    where: { id: row.id },
    data: { ...figures, assumptions: { ...assumptions }, policyId: assumptions.policyId },
  });
  await replaceForecast(tx, row, planned);
  await Promise.all(
    draws
      .filter(({ id, poolDraw }) => row.lines.some((line) => line.id === id && line.poolDraw !== poolDraw))
      .map(({ id, poolDraw }) => tx.businessCaseLine.update({ where: { id }, data: { poolDraw } })),
  );
  const { valueYearLow, valueYearLikely, valueYearHigh, investment } = figures;
  await tx.useCase.update({
    where: { id: place.id },
    data: { valueYearLow, valueYearLikely, valueYearHigh, cost: investment, currency: row.currency },
  });
}

/** Finance's policy of now for this case, with what it was allowed to have otherwise. */
export function assumptionsFor(
  row: Pick<BusinessCaseRow, "currency"> & Parameters<typeof deviationOf>[0],
  { stage, route, departmentId }: Placed,
  { facts, now }: { facts: FinanceFacts; now: Date },
): Assumptions {
  const place = { stage: stage as Stage, route, departmentId, currency: row.currency as Currency };
  return deviated(assumedFor(facts, place, now), deviationOf(row));
}

/** What the rules make of a business case: its columns, its months and what its lines draw from pools. */
export function ruledFigures(row: BusinessCaseRow, assumptions: Assumptions) {
  const facts = factsOf(row);
  const { figures, flows } = computeCase(facts, assumptions);
  return {
    figures: {
      valueYearLow: BigInt(figures.valueYear.low),
      valueYearLikely: BigInt(figures.valueYear.likely),
      valueYearHigh: BigInt(figures.valueYear.high),
      timeYearLikely: BigInt(figures.timeYearLikely),
      investment: BigInt(figures.investment.likely),
      runCostYear: BigInt(figures.runCostYear),
      npv: BigInt(figures.npv),
      npvCash: BigInt(figures.npvCash),
      riskAdjustedNpv: BigInt(figures.riskAdjustedNpv),
      npvP10: BigInt(figures.p10),
      npvP50: BigInt(figures.p50),
      npvP90: BigInt(figures.p90),
      paybackMonths: figures.paybackMonths,
      lossProbability: figures.lossProbability,
    },
    planned: plannedTotals(flows),
    draws: flows.map(({ line, hoursYear, year }) => ({
      id: line.id ?? "",
      poolDraw: line.pool === null ? null : (hoursYear ?? Math.round(year.likely)),
    })),
  };
}

async function replaceForecast(
  tx: Transaction,
  { id: caseId, startsOn }: BusinessCaseRow,
  planned: readonly PlannedTotals[],
): Promise<void> {
  await tx.plannedTotals.deleteMany({ where: { caseId, plan: "forecast" } });
  await tx.plannedTotals.createMany({
    data: planned.map(({ kind, amounts, hours }) => ({
      ...{ caseId, plan: "forecast", kind, startsOn, hours },
      amounts: amounts.map(BigInt),
    })),
  });
}
