import "server-only";
import { addMonths } from "@/lib/domain/shared/calendar-month";
import type { MonthValue } from "@/lib/domain/value/curves";
import { noSums } from "@/lib/domain/value/inks";
import type { Convert } from "@/lib/domain/value/standing";
import type { Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { countsNow } from "@/lib/server/portfolio/rank";
import type { Actor } from "@/lib/server/session";
import { addedUp, gained, monthsFrom, plannedMonths, realisedMonths } from "@/lib/server/value/added-up";
import { valuedCases } from "@/lib/server/value/valued-cases";

/** So far ahead a curve is drawn at most. */
const MONTHS_AHEAD = 36;

interface Frame {
  on: string;
  currency: string;
  convert: Convert;
}

/** The portfolio month by month, plans from the first to come to three years after the day of the data. */
export async function monthValues(tx: Transaction, actor: Actor, frame: Frame): Promise<MonthValue[]> {
  const planned = await plannedByMonth(tx, actor, frame);
  const booked = await bookedByMonth(tx, frame);
  const months = new Map<string, MonthValue>();
  const at = (month: string) => {
    const known = months.get(month) ?? noValue(month);
    months.set(month, known);
    return known;
  };
  for (const row of planned) addPlan(at(row.month), row, frame);
  for (const row of booked) addBooks(at(row.month), row, frame);
  return withoutGaps(months);
}

/** One kind of sums by month; the amounts are what each month adds. */
interface MonthSums {
  month: string;
  currency: string;
  time: boolean;
  benefit: boolean;
  likely: number;
}

interface PlannedSums extends MonthSums {
  plan: "approved" | "forecast";
  /** When the plans were approved; null where the currency is that of the report, so that it does not matter. */
  approved: string | null;
  low: number;
  high: number;
}

/** Plans as approved, month by month; as forecast now, by the month of the data and for each month after it. */
async function plannedByMonth(tx: Transaction, actor: Actor, frame: Frame): Promise<PlannedSums[]> {
  const { on, currency } = frame;
  const dataMonth = on.slice(0, 7);
  const last = addMonths(dataMonth, MONTHS_AHEAD);
  const months = (await plannedMonths(tx)).filter((month) => month <= last);
  if (months.length === 0) return [];
  const ahead = [dataMonth, ...months.filter((month) => month > dataMonth)];
  // What each row begins with is worked out once (`offset 0`), not anew for each of its months.
  const totals = (plan: PlannedSums["plan"], which: Prisma.Sql) => Prisma.sql`(
    select c.currency, case when c.currency <> ${currency} then c.last end as approved, p.amounts,
      p.kind = 'capacityFreed' as time, p."monthsBefore" as before, cardinality(p.amounts) as months,
      case when p.plan = 'forecast' then month_number(c.ended) - p."monthsBefore" end as until,
      case when c.ended is null then c."lowPart" end as low, case when c.ended is null then c."highPart" end as high
    from valued c join "PlannedTotals" p on p."caseId" = c."caseId" and p.plan = ${plan} and ${which} offset 0) t`;
  const costs = Prisma.sql`p.kind in ('investment', 'runCost')`;
  const benefits = Prisma.sql`p.kind not in ('investment', 'runCost')`;
  const rows = await tx.$queryRaw<AddedUp<PlannedSums, "likely" | "low" | "high">[]>`
    with ${valuedCases(actor, on)}
    select 'approved' as plan, t.currency, t.approved::text as approved, t.time, true as benefit, ${addedUp(months)} as likely,
      '{}'::text[] as low, '{}'::text[] as high
    from ${totals("approved", Prisma.sql`${benefits} and c.first is not null`)} group by t.currency, t.approved, t.time
    union all
    select 'forecast', t.currency, null, t.time, true, ${addedUp(ahead)}, ${addedUp(ahead, Prisma.sql` * t.low`)},
      ${addedUp(ahead, Prisma.sql` * t.high`)}
    from ${totals("forecast", benefits)} group by t.currency, t.time
    union all
    select 'forecast', t.currency, null, false, false, ${addedUp(ahead)}, '{}'::text[], '{}'::text[]
    from ${totals("forecast", costs)} group by t.currency`;
  const all = rows.flatMap(({ likely, low, high, ...row }) => {
    const bound = (totals: string[], index: number) =>
      index > 0 && totals.length > 0 ? gained(totals, index) : 0;
    return (row.plan === "approved" ? months : ahead).map((month, index) => ({
      ...{ ...row, month, likely: gained(likely, index) },
      ...{ low: bound(low, index), high: bound(high, index) },
    }));
  });
  // What no month adds anything to draws no curve.
  return all.filter(({ likely, low, high }) => likely !== 0 || low !== 0 || high !== 0);
}

async function bookedByMonth(tx: Transaction, { on }: Frame): Promise<MonthSums[]> {
  const months = (await realisedMonths(tx)).filter((month) => month <= on.slice(0, 7));
  if (months.length === 0) return [];
  const rows = await tx.$queryRaw<AddedUp<MonthSums, "likely">[]>`
    select t.currency, t.time, t.benefit, ${addedUp(months)} as likely from (
      select m.currency, m.kind = 'capacityFreed' and m.state <> 'inBudget' as time,
        m.kind not in ('investment', 'runCost') as benefit, m.amounts, m."monthsBefore" as before,
        cardinality(m.amounts) as months, null::int as until
      from "RealisedTotals" m join "UseCase" u on u.id = m."useCaseId" and ${countsNow}
        join "BusinessCase" b on b."useCaseId" = u.id and b.version > 0
      where m."startsOn" <= ${on}::date offset 0) t
    group by 1, 2, 3`;
  return rows.flatMap(({ likely, ...row }) =>
    months.map((month, index) => ({ ...row, month, likely: gained(likely, index) })),
  );
}

type AddedUp<Sums extends MonthSums, Amounts extends keyof Sums> = Omit<Sums, "month" | Amounts> &
  Record<Amounts, string[]>;

function addPlan(value: MonthValue, row: PlannedSums, { on, convert }: Frame): void {
  const now = (amount: number) => convert(amount, row.currency, on) ?? 0;
  const ink = row.time ? "time" : "cash";
  if (row.plan === "approved") {
    value.plan[ink] += convert(row.likely, row.currency, row.approved ?? on) ?? 0;
  } else if (row.benefit) {
    value.forecast[ink] += now(row.likely);
    value.low[ink] += now(row.low);
    value.high[ink] += now(row.high);
  } else value.forecastCost += now(row.likely);
}

function addBooks(value: MonthValue, row: MonthSums, { on, convert }: Frame): void {
  const amount = convert(row.likely, row.currency, on) ?? 0;
  if (row.benefit) value.came[row.time ? "time" : "cash"] += amount;
  else value.spent += amount;
}

function noValue(month: string): MonthValue {
  return {
    month,
    ...{ plan: noSums(), forecast: noSums(), low: noSums(), high: noSums(), came: noSums() },
    ...{ forecastCost: 0, spent: 0 },
  };
}

function withoutGaps(months: Map<string, MonthValue>): MonthValue[] {
  const names = [...months.keys()].sort();
  const [first, last] = [names[0], names.at(-1)];
  if (!first || !last) return [];
  return monthsFrom(first, last).map((name) => months.get(name) ?? noValue(name));
}
