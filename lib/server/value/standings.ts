import "server-only";
import type { PlannedKind } from "@/lib/domain/business-case/planned";
import type { Grade } from "@/lib/domain/realised/grade";
import { groupBy } from "@/lib/domain/shared/group-by";
import { committedStages, type Stage } from "@/lib/domain/use-cases/stage";
import type { BookedState } from "@/lib/domain/value/inks";
import type { BookedSum, CaseFacts, PlannedSum } from "@/lib/domain/value/standing";
import type { Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { countsNow } from "@/lib/server/portfolio/rank";
import type { Actor } from "@/lib/server/session";
import { visibleTo } from "@/lib/server/use-cases/record";
import { keyOf } from "@/lib/server/use-cases/rows";
import { rowsAtOnce } from "@/lib/server/value/rows-at-once";

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
        cross join lateral (select (extract(year from live.on) * 12 + extract(month from live.on)
          - left(a.launch, 4)::int * 12 - right(a.launch, 2)::int)::int as months) late
        cross join lateral (select least(month_number(${day}), month_number(ended.on)) as until) span
      where ${countsNow} and (a."caseId" is not null or u.stage = any(${[...committedStages]})
        or exists (select 1 from "RealisedTotals" m where m."useCaseId" = u.id)))`;
}

/** What is known on a day of the value of every case that counts; of those that this actor may not read, without names. */
export async function caseFactsOn(tx: Transaction, actor: Actor, on: string): Promise<CaseFacts[]> {
  const [{ cases, planned }, booked] = await Promise.all([plansOn(tx, actor, on), bookedOn(tx, on)]);
  const plannedOf = groupBy(planned, ([number]) => number);
  const bookedOf = groupBy(booked, ([number]) => number);
  const byNumber = cases.sort(([a], [b]) => a - b);
  return byNumber.map((cells) =>
    factsOf(cells, plannedOf.get(cells[0]) ?? [], (bookedOf.get(cells[0]) ?? []).flatMap(bookedSums)),
  );
}

/** The cases with what they cost, and their benefits by kind: of what a case costs nothing but the sum is asked. */
async function plansOn(tx: Transaction, actor: Actor, on: string) {
  const benefits = (plan: string) => Prisma.sql`(
    select * from "PlannedTotals" where plan = ${plan} and kind not in ('investment', 'runCost'))`;
  const [both] = await tx.$queryRaw<{ cases: string | null; planned: string | null }[]>`
    with ${valuedCases(actor, on)},
    costs as (
      select "caseId", sum(total_until(amounts, "monthsBefore", month_number(${on}::date)))::bigint as amount
      from "PlannedTotals" where plan = 'approved' and kind in ('investment', 'runCost') group by "caseId"),
    planned as (
      select coalesce(a."caseId", f."caseId") as "caseId", coalesce(a.kind, f.kind) as kind, a.amounts as approved,
        a.hours as "approvedHours", a."monthsBefore" as "approvedAfter", f.amounts as forecast, f.hours as "forecastHours",
        f."monthsBefore" as "forecastAfter"
      from ${benefits("approved")} a full join ${benefits("forecast")} f using ("caseId", kind))
    select (
      select json_agg(json_build_array(c.number, c.visible, case when c.visible then c.title end,
        case when c.visible then d.name end, c.stage, c.risk, c.route, c.currency, c.depth, c."valueYearLikely", c.first,
        c.last, c.launch, c.live, c.again, case when c.first is not null then costs.amount end))
      from valued c left join costs using ("caseId") left join "Department" d on d.id = c."departmentId")::text as cases, (
      select json_agg(json_build_array(c.number, p.kind, total_until(p.approved, p."approvedAfter", c.planned),
        total_until(p.approved, p."approvedAfter", c."plannedUntilEnd"),
        total_until(p.approved, p."approvedAfter", c."plannedOnTime"), total_until(p.forecast, p."forecastAfter", c.until),
        total_until(p."approvedHours", p."approvedAfter", c.planned),
        total_until(p."forecastHours", p."forecastAfter", c.until)))
      from valued c join planned p using ("caseId"))::text as planned`;
  return {
    cases: JSON.parse(both?.cases ?? "[]") as CaseCells[],
    planned: JSON.parse(both?.planned ?? "[]") as PlannedCells[],
  };
}

function bookedOn(tx: Transaction, on: string): Promise<BookedCells[]> {
  const day = Prisma.sql`${on}::date`;
  return rowsAtOnce(
    tx,
    Prisma.sql`
    with
    -- Quarters in a row that are closed, as far as they had begun by the day.
    shut as (
      select month_number(min("startsOn")) - 1 as before, month_number(least(max("endsOn"), ${day})) as until
      from (select *, month_number("startsOn") - 3 * row_number() over (order by "startsOn") as run
        from "ValuePeriod" where state = 'closed' and "startsOn" <= ${day}) closed group by run)
    select json_agg(json_build_array(u.number, m.kind, m.grade, m.state, m.currency,
      total_until(m.amounts, m."monthsBefore", month_number(${day})),
      total_until(m.hours, m."monthsBefore", month_number(${day})), leaked.amount, leaked.hours))::text as rows
    from "RealisedTotals" m join "UseCase" u on u.id = m."useCaseId" left join lateral (
      select sum(total_until(m.amounts, m."monthsBefore", s.until)
          - coalesce(total_until(m.amounts, m."monthsBefore", s.before), 0)) as amount,
        sum(total_until(m.hours, m."monthsBefore", s.until)
          - coalesce(total_until(m.hours, m."monthsBefore", s.before), 0)) as hours
      from shut s where m.state in ('claimed', 'measured')) leaked on true
    where m."startsOn" <= ${day}`,
  );
}

type CaseCells = [
  number: number,
  visible: boolean,
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
  plannedCost: number | null,
];

type PlannedCells = [number: number, kind: PlannedKind, ...sums: (number | null)[]];

type BookedCells = [
  number: number,
  kind: PlannedKind,
  grade: Grade,
  state: BookedState,
  currency: string,
  amount: number | null,
  hours: number | null,
  leakedAmount: number | null,
  leakedHours: number | null,
];

// Each of these is one literal, property by property, and never a copy of another: a report makes them for every case.
function factsOf(
  cells: CaseCells,
  planned: readonly PlannedCells[],
  booked: readonly BookedSum[],
): CaseFacts {
  const [number, visible, title, department, stage, risk, route, currency, depth, valueYear] = cells;
  const [, , , , , , , , , , first, last, launch, live, again, plannedCost] = cells;
  return {
    key: visible ? keyOf(number) : null,
    title,
    department,
    stage,
    risk,
    route,
    currency,
    depth,
    valueYear,
    launch,
    liveOn: live,
    firstApprovedOn: first,
    approvedOn: last,
    isForecastAgain: again,
    planned: planned.filter(([, , ...sums]) => sums.some((sum) => sum)).map(plannedSum),
    plannedCost: plannedCost ?? 0,
    booked,
  };
}

function plannedSum([, kind, ...sums]: PlannedCells): PlannedSum {
  const [plan, untilEnd, onTime, forecast, planHours, forecastHours] = sums;
  return {
    kind,
    plan: plan ?? 0,
    untilEnd: untilEnd ?? 0,
    onTime: onTime ?? 0,
    forecast: forecast ?? 0,
    planHours: planHours ?? 0,
    forecastHours: forecastHours ?? 0,
  };
}

/** What is only claimed in a quarter that finance has closed stands apart. */
function bookedSums([, kind, grade, state, currency, ...sums]: BookedCells): BookedSum[] {
  const [amount, hours, leakedAmount, leakedHours] = sums;
  const leaked = { amount: leakedAmount ?? 0, hours: leakedHours ?? 0 };
  const counted = { amount: (amount ?? 0) - leaked.amount, hours: (hours ?? 0) - leaked.hours };
  const rows: BookedSum[] = [];
  if (counted.amount !== 0 || counted.hours !== 0)
    rows.push({ kind, grade, state, currency, amount: counted.amount, hours: counted.hours });
  if (leaked.amount !== 0 || leaked.hours !== 0)
    rows.push({ kind, grade, state: "leaked", currency, amount: leaked.amount, hours: leaked.hours });
  return rows;
}
