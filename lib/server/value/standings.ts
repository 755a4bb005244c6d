import "server-only";
import type { PlannedKind } from "@/lib/domain/business-case/planned";
import type { Grade } from "@/lib/domain/realised/grade";
import type { Stage } from "@/lib/domain/use-cases/stage";
import { type BookedState, isBenefit } from "@/lib/domain/value/inks";
import type { BookedSum, CaseFacts, PlannedSum } from "@/lib/domain/value/standing";
import type { Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import type { Actor } from "@/lib/server/session";
import { keyOf } from "@/lib/server/use-cases/rows";
import { column, numbersOf } from "@/lib/server/value/columns";
import { valuedCases } from "@/lib/server/value/valued-cases";

/** What is known on a day of the value of every case that counts; of those that this actor may not read, without names. */
export async function caseFactsOn(tx: Transaction, actor: Actor, on: string): Promise<CaseFacts[]> {
  const [{ cases, planned }, books] = await Promise.all([
    plansOn(tx, actor, on),
    bookedOn(tx, on).then(booksByCase),
  ]);
  const plans = plansByCase(planned);
  return cases
    .sort(([a], [b]) => a - b)
    .map((cells) => factsOf(cells, plans.get(cells[0]) ?? noPlans, books.get(cells[0]) ?? []));
}

/** The cases, and by kind what is planned of them: of what a case costs nothing but the sum is asked. */
async function plansOn(tx: Transaction, actor: Actor, on: string) {
  const until = (totals: Prisma.Sql, month: Prisma.Sql) =>
    Prisma.sql`total_until(${totals}, p."monthsBefore", ${month})`;
  const [amounts, hours] = [Prisma.sql`p.amounts`, Prisma.sql`p.hours`];
  const month = Prisma.sql`case p.plan when 'approved' then c.planned else c.until end`;
  const ofPlan = (month: Prisma.Sql) =>
    column(
      until(amounts, month),
      Prisma.sql`p.plan = 'approved' and p.kind not in ('investment', 'runCost')`,
    );
  const [both] = await tx.$queryRaw<{ cases: string | null; planned: PlannedColumns[] | null }[]>`
    with ${valuedCases(actor, on)}
    select (
      select json_agg(json_build_array(c.number, c.visible, case when c.visible then c.title end,
        case when c.visible then d.name end, c.stage, c.risk, c.route, c.currency, c.depth, c."valueYearLikely", c.first,
        c.last, c.launch, c.live, c.again))
      from valued c left join "Department" d on d.id = c."departmentId")::text as cases, (
      select json_agg(sums) from (
        select p.kind, p.plan, ${column(Prisma.sql`c.number`)} as numbers, ${column(until(amounts, month))} as amounts,
          ${column(until(hours, month), Prisma.sql`p.kind = 'capacityFreed'`)} as hours,
          ${ofPlan(Prisma.sql`c."plannedUntilEnd"`)} as "untilEnd", ${ofPlan(Prisma.sql`c."plannedOnTime"`)} as "onTime"
        from valued c join "PlannedTotals" p using ("caseId")
        where p.plan = 'approved' or p.kind not in ('investment', 'runCost') group by p.kind, p.plan) sums) as planned`;
  return { cases: JSON.parse(both?.cases ?? "[]") as CaseCells[], planned: both?.planned ?? [] };
}

/** What stands in the books; what is only claimed in a quarter that finance has closed is also told apart (`leaked…`). */
function bookedOn(tx: Transaction, on: string): Promise<BookedColumns[]> {
  const day = Prisma.sql`${on}::date`;
  const until = (totals: Prisma.Sql) =>
    Prisma.sql`total_until(${totals}, m."monthsBefore", month_number(${day}))`;
  const isTimed = Prisma.sql`m.kind = 'capacityFreed'`;
  const isLeaked = Prisma.sql`m.state in ('claimed', 'measured') and exists (select 1 from shut)`;
  return tx.$queryRaw`
    with
    -- Quarters in a row that are closed, as far as they had begun by the day.
    shut as (
      select month_number(min("startsOn")) - 1 as before, month_number(least(max("endsOn"), ${day})) as until
      from (select *, month_number("startsOn") - 3 * row_number() over (order by "startsOn") as run
        from "ValuePeriod" where state = 'closed' and "startsOn" <= ${day}) closed group by run)
    select m.kind, m.grade, m.state, m.currency, ${column(Prisma.sql`u.number`)} as numbers,
      ${column(until(Prisma.sql`m.amounts`))} as amounts, ${column(until(Prisma.sql`m.hours`), isTimed)} as hours,
      ${column(Prisma.sql`leaked.amount`, isLeaked)} as "leakedAmounts",
      ${column(Prisma.sql`leaked.hours`, isLeaked)} as "leakedHours"
    from "RealisedTotals" m join "UseCase" u on u.id = m."useCaseId" left join lateral (
      select sum(total_until(m.amounts, m."monthsBefore", s.until)
          - coalesce(total_until(m.amounts, m."monthsBefore", s.before), 0)) as amount,
        sum(total_until(m.hours, m."monthsBefore", s.until)
          - coalesce(total_until(m.hours, m."monthsBefore", s.before), 0)) as hours
      from shut s where m.state in ('claimed', 'measured')) leaked on true
    where m."startsOn" <= ${day} group by m.kind, m.grade, m.state, m.currency`;
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
];

/** Sums of one kind, a column each; the nth number of every column is of the case with the nth of `numbers`. */
interface PlannedColumns {
  kind: PlannedKind;
  plan: "approved" | "forecast";
  numbers: string;
  amounts: string;
  hours: string | null;
  untilEnd: string | null;
  onTime: string | null;
}

interface BookedColumns {
  kind: PlannedKind;
  grade: Grade;
  state: BookedState;
  currency: string;
  numbers: string;
  amounts: string;
  hours: string | null;
  leakedAmounts: string | null;
  leakedHours: string | null;
}

interface Plans {
  cost: number;
  benefits: PlannedSum[];
}

const noPlans: Plans = { cost: 0, benefits: [] };

function plansByCase(groups: readonly PlannedColumns[]): Map<number, Plans> {
  const plans = new Map<number, Plans>();
  for (const { kind, plan, ...columns } of groups) {
    const [amounts, hours] = [numbersOf(columns.amounts), numbersOf(columns.hours)];
    const [untilEnd, onTime] = [numbersOf(columns.untilEnd), numbersOf(columns.onTime)];
    for (const [index, number] of numbersOf(columns.numbers).entries()) {
      const own = plans.get(number) ?? { cost: 0, benefits: [] };
      plans.set(number, own);
      const amount = amounts[index] ?? 0;
      if (!isBenefit(kind)) {
        own.cost += amount;
        continue;
      }
      const sum = sumOfKind(own.benefits, kind);
      if (plan === "forecast") {
        sum.forecast = amount;
        sum.forecastHours = hours[index] ?? 0;
      } else {
        sum.plan = amount;
        sum.planHours = hours[index] ?? 0;
        sum.untilEnd = untilEnd[index] ?? 0;
        sum.onTime = onTime[index] ?? 0;
      }
    }
  }
  return plans;
}

function sumOfKind(benefits: PlannedSum[], kind: PlannedKind): PlannedSum {
  const known = benefits.find((one) => one.kind === kind);
  if (known) return known;
  const made = { kind, plan: 0, untilEnd: 0, onTime: 0, forecast: 0, planHours: 0, forecastHours: 0 };
  benefits.push(made);
  return made;
}

function booksByCase(groups: readonly BookedColumns[]): Map<number, BookedSum[]> {
  const books = new Map<number, BookedSum[]>();
  for (const { kind, grade, state, currency, ...columns } of groups) {
    const [amounts, hours] = [numbersOf(columns.amounts), numbersOf(columns.hours)];
    const [leakedAmounts, leakedHours] = [numbersOf(columns.leakedAmounts), numbersOf(columns.leakedHours)];
    for (const [index, number] of numbersOf(columns.numbers).entries()) {
      const own = books.get(number) ?? [];
      books.set(number, own);
      const leaked = { amount: leakedAmounts[index] ?? 0, hours: leakedHours[index] ?? 0 };
      const amount = (amounts[index] ?? 0) - leaked.amount;
      const counted = (hours[index] ?? 0) - leaked.hours;
      if (amount !== 0 || counted !== 0) own.push({ kind, grade, state, currency, amount, hours: counted });
      if (leaked.amount !== 0 || leaked.hours !== 0)
        own.push({ kind, grade, state: "leaked", currency, amount: leaked.amount, hours: leaked.hours });
    }
  }
  return books;
}

// One literal, property by property, and never a copy of another: a report makes ten thousand of them.
function factsOf(cells: CaseCells, plans: Plans, booked: readonly BookedSum[]): CaseFacts {
  const [number, visible, title, department, stage, risk, route, currency, depth, valueYear] = cells;
  const [, , , , , , , , , , first, last, launch, live, again] = cells;
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
    planned: plans.benefits.filter(isPlanned),
    plannedCost: plans.cost,
    booked,
  };
}

function isPlanned({ plan, untilEnd, onTime, forecast, planHours, forecastHours }: PlannedSum): boolean {
  return [plan, untilEnd, onTime, forecast, planHours, forecastHours].some((sum) => sum !== 0);
}
