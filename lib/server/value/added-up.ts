import "server-only";
import { addMonths, monthsBetween } from "@/lib/domain/shared/calendar-month";
import type { Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";

export interface Span {
  first: string | null;
  last: string | null;
}

/** The months from the first to the last, none left out. */
export function monthsIn(span: Span | undefined): string[] {
  return span?.first && span.last ? monthsFrom(span.first, span.last) : [];
}

export function monthsFrom(first: string, last: string): string[] {
  return Array.from({ length: monthsBetween(first, last) + 1 }, (_, index) => addMonths(first, index));
}

/** The months from the first to the last for which anything stands in the books. */
export async function realisedMonths(tx: Transaction): Promise<string[]> {
  const [span] = await tx.$queryRaw<Span[]>`
    select to_char(min("startsOn"), 'YYYY-MM') as first,
      to_char(max("startsOn" + make_interval(months => cardinality(amounts) - 1)), 'YYYY-MM') as last
    from "RealisedTotals"`;
  return monthsIn(span);
}

/**
 * What totals `t` (amounts, months, before, until) come to by the end of each month, a sum for each month over one row of a
 * case and kind: the database adds up a hundred columns of a row much sooner than a hundred rows. Nothing is gained after
 * the entry `until`.
 */
export function addedUp(months: readonly string[], times = Prisma.empty): Prisma.Sql {
  const sums = months.map((month) => {
    const place = Prisma.sql`least(t.months, ${monthsBetween("0000-01", month)}::int - t.before, t.until)`;
    return Prisma.sql`round(coalesce(sum(t.amounts[${place}]${times}), 0))::bigint::text`;
  });
  return Prisma.sql`array[${Prisma.join(sums)}]`;
}

/** What a month added to what `addedUp` gave. */
export function gained(totals: readonly string[], index: number): number {
  return Number(totals[index]) - Number(totals[index - 1] ?? 0);
}
