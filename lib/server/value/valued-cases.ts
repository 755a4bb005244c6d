import "server-only";
import { committedStages } from "@/lib/domain/use-cases/stage";
import { Prisma } from "@/lib/server/generated/client";
import { countsNow } from "@/lib/server/portfolio/rank";
import type { Actor } from "@/lib/server/session";
import { visibleTo } from "@/lib/server/use-cases/record";

/**
 * The cases whose value counts on a day (CTE `valued`): those with an approved plan, decided for, or with anything in the
 * books; with when the plan was approved, when they ended or went live by then, and how many months after the plan.
 */
export function valuedCases(actor: Actor, on: string): Prisma.Sql {
  const day = Prisma.sql`${on}::date`;
  return Prisma.sql`
    approved as (
      select v."caseId", min(v.at)::date as first, max(v.at) as last,
        (array_agg(v.content->>'benefitsFrom' order by v.at desc))[1] as launch
      from "BusinessCaseVersion" v where v.occasion = 'approved' and v.at < ${day} + 1 group by v."caseId"),
    again as (
      select distinct v."caseId" from "BusinessCaseVersion" v join approved a on a."caseId" = v."caseId"
      where v.occasion = 'reforecast' and v.at > a.last and v.at < ${day} + 1),
    valued as materialized (
      select u.id, u.number, u.title, u."departmentId", u.stage, u.risk, u.route, ${visibleTo(actor)} as visible,
        b.id as "caseId", b.currency, b.depth, b."valueYearLow", b."valueYearLikely", b."valueYearHigh",
        a.first, a.last::date as last, a.launch, r."caseId" is not null as again, live.on as live, ended.on as ended,
        late.months as late, span.until, case when a.first is not null then month_number(${day}) end as "planned",
        case when a.first is not null and (ended.on is null or live.on is not null) then span.until end as "plannedUntilEnd",
        case when a.first is not null and live.on is not null then span.until - coalesce(late.months, 0) end as "plannedOnTime",
        coalesce(b."valueYearLow"::float8 / nullif(b."valueYearLikely", 0), 0) as "lowPart",
        coalesce(b."valueYearHigh"::float8 / nullif(b."valueYearLikely", 0), 0) as "highPart"
      from "UseCase" u join "BusinessCase" b on b."useCaseId" = u.id and b.version > 0
        left join approved a on a."caseId" = b.id left join again r on r."caseId" = b.id
        cross join lateral (select case when u."liveOn" <= ${day} then u."liveOn" end as on) live
        cross join lateral (select case when u.stage in ('retired', 'stopped', 'declined', 'merged')
          and u."stageSince" < ${day} + 1 then u."stageSince"::date end as on) ended
        cross join lateral (
          select month_number(live.on) + 1 - left(a.launch, 4)::int * 12 - right(a.launch, 2)::int as months) late
        cross join lateral (select least(month_number(${day}), month_number(ended.on)) as until) span
      where ${countsNow} and (a."caseId" is not null or u.stage = any(${[...committedStages]})
        or exists (select 1 from "RealisedTotals" m where m."useCaseId" = u.id)))`;
}
