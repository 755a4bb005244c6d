import "server-only";
import type { Transaction } from "@/lib/server/db";

/** Adds up again what cases realised by kind, grade and state, beside their actuals. */
export async function projectRealised(tx: Transaction, useCaseIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`delete from "RealisedTotals" where "useCaseId" = any(${useCaseIds}::uuid[])`;
  await tx.$executeRaw`
    with counted as (
      select a."useCaseId", coalesce(l.benefit, l.kind) as kind, a.grade, a.state, a.currency, a."postedIn" as month,
        sum(a.amount) as amount, sum(a.hours) as hours
      from "Actual" a join "BusinessCaseLine" l on l.id = a."lineId"
      where a."useCaseId" = any(${useCaseIds}::uuid[]) group by 1, 2, 3, 4, 5, 6),
    spans as (
      select "useCaseId", kind, grade, state, currency, min(month) as first, max(month) as last,
        bool_or(hours is not null) as timed
      from counted group by 1, 2, 3, 4, 5),
    added as (
      select s.*, m.month, sum(coalesce(c.amount, 0)) over so_far as amount, sum(coalesce(c.hours, 0)) over so_far as hours
      from spans s
        cross join lateral (select generate_series(s.first, s.last, interval '1 month')::date as month) m
        left join counted c using ("useCaseId", kind, grade, state, currency, month)
      window so_far as (partition by s."useCaseId", s.kind, s.grade, s.state, s.currency order by m.month))
    insert into "RealisedTotals" ("useCaseId", kind, grade, state, currency, "startsOn", amounts, hours)
    select "useCaseId", kind, grade, state, currency, first, array_agg(amount::bigint order by month),
      case when timed then array_agg(hours order by month) else '{}' end
    from added group by "useCaseId", kind, grade, state, currency, first, timed`;
}
