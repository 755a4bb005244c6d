import "server-only";
import type { CaseOccasion } from "@/lib/domain/business-case/occasion";
import { differencesBetween } from "@/lib/domain/use-cases/diff";
import { findBusinessCase } from "@/lib/server/business-cases/record";
import { assumptionsIn, type BusinessCaseRow, contentOf } from "@/lib/server/business-cases/rows";
import type { Transaction } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";

interface Frozen {
  occasion: CaseOccasion;
  reason?: string | undefined;
  byId: string;
  now: Date;
}

/**
 * Keeps the business case as it is at this moment, where there is one. Approved, its months become the plan that what
 * comes later is held against.
 */
export async function freezeBusinessCase(
  tx: Transaction,
  useCaseId: string,
  { occasion, reason, byId, now }: Frozen,
): Promise<void> {
  const row = await findBusinessCase(tx, useCaseId);
  if (!row) return;
  const last = await tx.businessCaseVersion.aggregate({ where: { caseId: row.id }, _max: { number: true } });
  await tx.businessCaseVersion.create({
    data: {
      caseId: row.id,
      number: (last._max.number ?? 0) + 1,
      occasion,
      content: plain(contentOf(row)),
      results: plain(resultsOf(row)),
      reason: reason ?? null,
      byId,
      at: now,
    },
  });
  if (occasion !== "approved") return;
  await tx.$executeRaw`delete from "PlannedTotals" where "caseId" = ${row.id}::uuid and plan = 'approved'`;
  await tx.$executeRaw`
    insert into "PlannedTotals" ("caseId", plan, kind, "startsOn", amounts, hours)
    select "caseId", 'approved', kind, "startsOn", amounts, hours from "PlannedTotals"
    where "caseId" = ${row.id}::uuid and plan = 'forecast'`;
}

/** What came out of a business case, and what it was computed with. */
export function resultsOf(row: BusinessCaseRow) {
  const { valueYearLow, valueYearLikely, valueYearHigh, timeYearLikely, investment, runCostYear } = row;
  const { npv, npvCash, riskAdjustedNpv, npvP10, npvP50, npvP90, paybackMonths, lossProbability } = row;
  return {
    ...{ valueYearLow, valueYearLikely, valueYearHigh, timeYearLikely, investment, runCostYear },
    ...{ npv, npvCash, riskAdjustedNpv, npvP10, npvP50, npvP90, paybackMonths, lossProbability },
    assumptions: assumptionsIn(row),
  };
}

/** Is the case as it stands what its latest version keeps? */
export async function isKept(tx: Transaction, row: BusinessCaseRow): Promise<boolean> {
  const latest = await tx.businessCaseVersion.findFirst({
    where: { caseId: row.id },
    orderBy: { number: "desc" },
  });
  if (!latest) return false;
  const changes = [
    ...differencesBetween(latest.content as Kept, plain(contentOf(row))),
    ...differencesBetween(latest.results as Kept, plain(resultsOf(row))),
  ];
  return changes.length === 0;
}

type Kept = Record<string, unknown>;

/** Was it approved before, so that a change now is a forecast that somebody answers for? */
export async function wasApproved(tx: Transaction, caseId: string): Promise<boolean> {
  return (await tx.businessCaseVersion.count({ where: { caseId, occasion: "approved" } })) > 0;
}

/** As JSON keeps it. */
// Amounts are within what a number holds exactly: the rules refuse larger ones.
export function plain(content: object): Prisma.InputJsonObject {
  return JSON.parse(
    JSON.stringify(content, (_name, value: unknown) => (typeof value === "bigint" ? Number(value) : value)),
  ) as Prisma.InputJsonObject;
}
