import "server-only";
import { addMonths } from "@/lib/domain/shared/calendar-month";
import type { MonthValue } from "@/lib/domain/value/curves";
import { noSums } from "@/lib/domain/value/inks";
import type { Convert } from "@/lib/domain/value/standing";
import type { Transaction } from "@/lib/server/db";
import type { Actor } from "@/lib/server/session";
import { valuedCases } from "@/lib/server/value/standings";

/** So far ahead a curve is drawn at most. */
const MONTHS_AHEAD = 36;

interface Frame {
  on: string;
  currency: string;
  convert: Convert;
}

/** The portfolio month by month, plans from the first to come to three years after the day of the data. */
export async function monthValues(tx: Transaction, actor: Actor, frame: Frame): Promise<MonthValue[]> {
  const [planned, booked] = await Promise.all([
    plannedByMonth(tx, actor, frame),
    bookedByMonth(tx, actor, frame),
  ]);
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

interface PlannedRow {
  month: string;
  currency: string;
  /** When the plans were approved; null where the currency is that of the report, so that it does not matter. */
  approved: string | null;
  time: boolean;
  benefit: boolean;
  plan: string;
  forecast: string;
  low: string;
  high: string;
}

function plannedByMonth(tx: Transaction, actor: Actor, { on, currency }: Frame): Promise<PlannedRow[]> {
  return tx.$queryRaw`
    with ${valuedCases(actor, on)}, summed as (
    select p.month, c.currency, case when c.currency <> ${currency} then c.last end as approved,
      p.kind = 'capacityFreed' as time, p.kind not in ('investment', 'runCost') as benefit,
      coalesce(sum(p.amount) filter (where p.plan = 'approved'), 0)::text as plan,
      coalesce(sum(p.amount) filter (where p.plan = 'forecast' and (c.ended is null or p.month <= c.ended)), 0)::text
        as forecast,
      round(coalesce(sum(p.amount * c."lowPart") filter (where p.plan = 'forecast' and c.ended is null), 0))::bigint::text
        as low,
      round(coalesce(sum(p.amount * c."highPart") filter (where p.plan = 'forecast' and c.ended is null), 0))::bigint::text
        as high
    from valued c join "PlannedMonth" p on p."caseId" = c."caseId" and (p.plan = 'forecast' or c.first is not null)
    where p.month <= (${on}::date + make_interval(months => ${MONTHS_AHEAD}::int))::date
    group by 1, 2, 3, 4, 5)
    select to_char(s.month, 'YYYY-MM') as month, s.currency, s.approved::text as approved, s.time, s.benefit, s.plan,
      s.forecast, s.low, s.high from summed s`;
}

interface BookedRow {
  month: string;
  currency: string;
  time: boolean;
  benefit: boolean;
  amount: string;
}

function bookedByMonth(tx: Transaction, actor: Actor, { on }: Frame): Promise<BookedRow[]> {
  return tx.$queryRaw`
    with ${valuedCases(actor, on)}
    select to_char(s.month, 'YYYY-MM') as month, s.currency, s.time, s.benefit, s.amount from (
    select m."postedIn" as month, m.currency,
      m.kind = 'capacityFreed' and m.state <> 'inBudget' as time, m.kind not in ('investment', 'runCost') as benefit,
      sum(m.amount)::text as amount
    from valued c join "RealisedMonth" m on m."useCaseId" = c.id
    where m."postedIn" <= ${on}::date group by 1, 2, 3, 4) s`;
}

function addPlan(value: MonthValue, row: PlannedRow, { on, convert }: Frame): void {
  const then = (amount: string) => convert(Number(amount), row.currency, row.approved ?? on) ?? 0;
  const now = (amount: string) => convert(Number(amount), row.currency, on) ?? 0;
  if (!row.benefit) {
    value.forecastCost += now(row.forecast);
    return;
  }
  const ink = row.time ? "time" : "cash";
  value.plan[ink] += then(row.plan);
  value.forecast[ink] += now(row.forecast);
  value.low[ink] += now(row.low);
  value.high[ink] += now(row.high);
}

function addBooks(value: MonthValue, row: BookedRow, { on, convert }: Frame): void {
  const amount = convert(Number(row.amount), row.currency, on) ?? 0;
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
  const all: MonthValue[] = [];
  for (let name = first; name <= last; name = addMonths(name, 1)) all.push(months.get(name) ?? noValue(name));
  return all;
}
