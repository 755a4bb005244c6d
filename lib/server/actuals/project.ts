import "server-only";
import type { Transaction } from "@/lib/server/db";

/** Counts again what a case realised by month, kind, grade and state, beside its actuals. */
export async function projectRealised(tx: Transaction, useCaseId: string): Promise<void> {
  await tx.$executeRaw`delete from "RealisedMonth" where "useCaseId" = ${useCaseId}::uuid`;
  await tx.$executeRaw`
    insert into "RealisedMonth" ("useCaseId", "postedIn", kind, grade, state, currency, amount, hours)
    select a."useCaseId", a."postedIn", coalesce(l.benefit, l.kind), a.grade, a.state, a.currency,
      sum(a.amount)::bigint, sum(a.hours)
    from "Actual" a join "BusinessCaseLine" l on l.id = a."lineId"
    where a."useCaseId" = ${useCaseId}::uuid
    group by a."useCaseId", a."postedIn", coalesce(l.benefit, l.kind), a.grade, a.state, a.currency`;
}
