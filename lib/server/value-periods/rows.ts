import "server-only";
import type { ValuePeriodModel } from "@/lib/server/generated/models";
import { day, money } from "@/lib/server/use-cases/rows";

/** A quarter as the API shows it. */
export function periodView(row: ValuePeriodModel) {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    startsOn: day(row.startsOn),
    endsOn: day(row.endsOn),
    state: row.state as "open" | "closed",
    currency: row.currency,
    ledgerTotal: money(row.ledgerTotal, row.currency),
    difference: row.difference,
    closedBy: row.closedByName,
    closedAt: row.closedAt,
    hash: row.hash,
    reopenAsked:
      row.reopenById === null
        ? null
        : { by: row.reopenById, reason: row.reopenReason, at: row.reopenAskedAt },
  };
}

export type PeriodView = ReturnType<typeof periodView>;
