import "server-only";
import type { PlannedKind } from "@/lib/domain/business-case/planned";
import type { Grade } from "@/lib/domain/realised/grade";
import { committedStages, type Stage } from "@/lib/domain/use-cases/stage";
import type { BookedState } from "@/lib/domain/value/inks";
import type { BookedSum, CaseFacts } from "@/lib/domain/value/standing";
import type { Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { countsNow } from "@/lib/server/portfolio/rank";
import type { Actor } from "@/lib/server/session";
import { visibleTo } from "@/lib/server/use-cases/record";
import { keyOf } from "@/lib/server/use-cases/rows";

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
    valued as (
      select u.id, u.number, u.title, u."departmentId", u.stage, u.risk, u.route, ${visibleTo(actor)} as visible,
        b.id as "caseId", b.currency, b.depth, b."valueYearLow", b."valueYearLikely", b."valueYearHigh",
        a.first, a.last::date as last, a.launch, r."caseId" is not null as again, live.on as live, ended.on as ended,
        late.months as late, least(${day}, ended.on) as until,
        case when a.first is null or (ended.on is not null and live.on is null) then '-infinity'::date
          else least(${day}, ended.on) end as "planUntil",
        case when a.first is null or live.on is null then '-infinity'::date
          else (least(${day}, ended.on) - make_interval(months => coalesce(late.months, 0)))::date end as "onTimeUntil",
        coalesce(b."valueYearLow"::float8 / nullif(b."valueYearLikely", 0), 0) as "lowPart",
        coalesce(b."valueYearHigh"::float8 / nullif(b."valueYearLikely", 0), 0) as "highPart"
      from "UseCase" u join "BusinessCase" b on b."useCaseId" = u.id and b.version > 0
        left join approved a on a."caseId" = b.id left join again r on r."caseId" = b.id
        cross join lateral (select case when u."liveOn" <= ${day} then u."liveOn" end as on) live
        cross join lateral (select case when u.stage in ('retired', 'stopped', 'declined', 'merged')
          and u."stageSince" < ${day} + 1 then u."stageSince"::date end as on) ended
        cross join lateral (select (extract(year from live.on) * 12 + extract(month from live.on)
          - left(a.launch, 4)::int * 12 - right(a.launch, 2)::int)::int as months) late
      where ${countsNow} and (a."caseId" is not null or u.stage = any(${[...committedStages]})
        or exists (select 1 from "RealisedTotals" m where m."useCaseId" = u.id)))`;
}

/** What is known on a day of the value of every case that counts; of those that this actor may not read, without names. */
export async function caseFactsOn(tx: Transaction, actor: Actor, on: string): Promise<CaseFacts[]> {
  const day = Prisma.sql`${on}::date`;
  const [row] = await tx.$queryRaw<{ cases: string | null }[]>`
    with ${valuedCases(actor, on)},
    planned as (
      select id, kind, sum(plan) as plan, sum("untilEnd") as "untilEnd", sum("onTime") as "onTime", sum(forecast) as forecast,
        sum("planHours") as "planHours", sum("forecastHours") as "forecastHours"
      from (
        select c.id, p.kind, total_until(p.amounts, p."startsOn", ${day}) as plan,
          total_until(p.amounts, p."startsOn", c."planUntil") as "untilEnd",
          total_until(p.amounts, p."startsOn", c."onTimeUntil") as "onTime", null::bigint as forecast,
          total_until(p.hours, p."startsOn", ${day}) as "planHours", null::float8 as "forecastHours"
        from valued c join "PlannedTotals" p on p."caseId" = c."caseId" and p.plan = 'approved' and c.first is not null
        union all
        select c.id, p.kind, null, null, null, total_until(p.amounts, p."startsOn", c.until), null,
          total_until(p.hours, p."startsOn", c.until)
        from valued c join "PlannedTotals" p on p."caseId" = c."caseId" and p.plan = 'forecast') p
      group by id, kind),
    -- Quarters in a row that are closed, as far as they had begun by the day.
    shut as (
      select min("startsOn") as "startsOn", least(max("endsOn"), ${day}) as "endsOn"
      from (select *, month_number("startsOn") - 3 * row_number() over (order by "startsOn") as run
        from "ValuePeriod" where state = 'closed' and "startsOn" <= ${day}) closed group by run),
    plans as (
      select id, json_agg(json_build_array(kind, coalesce(plan, 0), coalesce("untilEnd", 0), coalesce("onTime", 0),
        coalesce(forecast, 0), coalesce("planHours", 0), coalesce("forecastHours", 0)) order by kind) as rows
      from planned group by id),
    books as (
      select m."useCaseId" as id, json_agg(json_build_array(m.kind, m.grade, m.state, m.currency,
        total_until(m.amounts, m."startsOn", ${day}), coalesce(total_until(m.hours, m."startsOn", ${day}), 0),
        coalesce(leaked.amount, 0), coalesce(leaked.hours, 0)) order by m.kind, m.grade, m.state) as rows
      from "RealisedTotals" m left join lateral (
        select sum(total_until(m.amounts, m."startsOn", s."endsOn")
            - coalesce(total_until(m.amounts, m."startsOn", s."startsOn" - 1), 0)) as amount,
          sum(total_until(m.hours, m."startsOn", s."endsOn")
            - coalesce(total_until(m.hours, m."startsOn", s."startsOn" - 1), 0)) as hours
        from shut s where m.state in ('claimed', 'measured')) leaked on true
      where m."startsOn" <= ${day} group by m."useCaseId")
    select json_agg(json_build_array(
      case when c.visible then c.number end, case when c.visible then c.title end, case when c.visible then d.name end,
      c.stage, c.risk, c.route, c.currency, c.depth, c."valueYearLikely", c.first, c.last, c.launch, c.live, c.again,
      p.rows, k.rows) order by c.number)::text as cases
    from valued c left join plans p on p.id = c.id left join books k on k.id = c.id
      left join "Department" d on d.id = c."departmentId"`;
  return (JSON.parse(row?.cases ?? "[]") as CaseCells[]).map(factsOf);
}

type CaseCells = [
  number: number | null,
  title: string | null,
  department: string | null,
  stage: Stage,
  risk: string,
  route: string,
  currency: string,
  depth: string,
  valueYear: number | null,
  first: string | null,
  last: string | null,
  launch: string | null,
  live: string | null,
  again: boolean,
  planned: [PlannedKind, number, number, number, number, number, number][] | null,
  booked: BookedCells[] | null,
];

type BookedCells = [
  kind: PlannedKind,
  grade: Grade,
  state: BookedState,
  currency: string,
  amount: number,
  hours: number,
  leakedAmount: number,
  leakedHours: number,
];

function factsOf(cells: CaseCells): CaseFacts {
  const [number, title, department, stage, risk, route, currency, depth, valueYear] = cells;
  const [, , , , , , , , , first, last, launch, live, again, planned, booked] = cells;
  return {
    key: number === null ? null : keyOf(number),
    ...{ title, department, stage, risk, route, currency, depth, valueYear, launch },
    firstApprovedOn: first,
    approvedOn: last,
    liveOn: live,
    isForecastAgain: again,
    planned: (planned ?? []).flatMap(([kind, ...sums]) => {
      const [plan, untilEnd, onTime, forecast, planHours, forecastHours] = sums;
      return sums.every((sum) => sum === 0)
        ? []
        : [{ ...{ kind, plan, untilEnd, onTime, forecast }, planHours, forecastHours }];
    }),
    booked: (booked ?? []).flatMap(bookedSums),
  };
}

/** What is only claimed in a quarter that finance has closed stands apart. */
function bookedSums(cells: BookedCells): BookedSum[] {
  const [kind, grade, state, currency, amount, hours, leakedAmount, leakedHours] = cells;
  const counted = { kind, grade, state, currency, amount: amount - leakedAmount, hours: hours - leakedHours };
  const leaked = { ...counted, state: "leaked" as const, amount: leakedAmount, hours: leakedHours };
  return [counted, leaked].filter((sum) => sum.amount !== 0 || sum.hours !== 0);
}
