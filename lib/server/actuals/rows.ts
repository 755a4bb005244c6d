import "server-only";
import type { ActualState, Grade } from "@/lib/domain/realised/grade";
import { claimedTimes } from "@/lib/domain/realised/supported";
import { month } from "@/lib/server/business-cases/rows";
import type { Transaction } from "@/lib/server/db";
import type { ActualModel } from "@/lib/server/generated/models";
import { money } from "@/lib/server/use-cases/rows";

/** An actual as the API shows it. */
export function actualView(row: ActualModel) {
  return {
    id: row.id,
    version: row.version,
    line: row.lineId,
    period: month(row.period),
    /** Another month than the period's own: a correction of a quarter that is closed. */
    postedIn: month(row.postedIn),
    amount: money(row.amount, row.currency),
    hours: row.hours,
    source: row.source,
    note: row.note,
    metric: row.metricId,
    volume: row.volume,
    adoption: row.adoption,
    grade: row.grade as Grade,
    gradeWhy: row.gradeWhy,
    state: row.state as ActualState,
    supported: money(row.supported, row.currency),
    claimedTimes: claimedTimes(Number(row.amount), row.supported === null ? null : Number(row.supported)),
    enteredBy: row.enteredById,
    confirmedBy: row.confirmedById,
    confirmedAt: row.confirmedAt,
    budgetLine: row.budgetLine,
    leakageReason: row.leakageReason,
    reopenedAt: row.reopenedAt,
  };
}

export type ActualView = ReturnType<typeof actualView>;

/** What is in the books of a case, latest month first. */
export function latestActuals(tx: Transaction, useCaseId: string, take: number): Promise<ActualModel[]> {
  return tx.actual.findMany({
    where: { useCaseId },
    orderBy: [{ period: "desc" }, { enteredAt: "desc" }, { id: "asc" }],
    take,
  });
}

/** The same as a command answers that wrote in them. */
export async function bookedActuals(tx: Transaction, useCaseId: string) {
  return { data: (await latestActuals(tx, useCaseId, 500)).map(actualView) };
}
