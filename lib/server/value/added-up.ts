import "server-only";
import { addMonths, monthsBetween } from "@/lib/domain/shared/calendar-month";
import type { Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";

const YEAR_0 = "0000-01";

/** The months from the first to the last for which anything is planned. */
export function plannedMonths(tx: Transaction): Promise<string[]> {
  return monthsOf(tx, Prisma.sql`"PlannedTotals"`);
}

/** The months from the first to the last for which anything stands in the books. */
export function realisedMonths(tx: Transaction): Promise<string[]> {
  return monthsOf(tx, Prisma.sql`"RealisedTotals"`);
}

async function monthsOf(tx: Transaction, table: Prisma.Sql): Promise<string[]> {
  const [span] = await tx.$queryRaw<{ before: number | null; last: number }[]>`
    select min("monthsBefore") as before, max("monthsBefore" + cardinality(amounts)) as last from ${table}`;
  if (!span || span.before === null) return [];
  return monthsFrom(addMonths(YEAR_0, span.before + 1), addMonths(YEAR_0, span.last));
}

/** The months from one to another, none left out. */
export function monthsFrom(first: string, last: string): string[] {
  return Array.from({ length: monthsBetween(first, last) + 1 }, (_, index) => addMonths(first, index));
}

/**
 * What totals `t` (amounts, months, before, until) come to by the end of each month, a sum for each month over one row of a
 * case and kind: the database adds up a hundred columns of a row much sooner than a hundred rows. Nothing is gained after
 * the entry `until`.
 */
export function addedUp(months: readonly string[], times = Prisma.empty): Prisma.Sql {
  const sums = months.map((month) => {
    const place = Prisma.sql`least(t.months, ${monthsBetween(YEAR_0, month)}::int - t.before, t.until)`;
    return Prisma.sql`round(coalesce(sum(t.amounts[${place}]${times}), 0))::bigint::text`;
  });
  return Prisma.sql`array[${Prisma.join(sums)}]`;
}

/** What a month added to what `addedUp` gave. */
export function gained(totals: readonly string[], index: number): number {
  return Number(totals[index]) - Number(totals[index - 1] ?? 0);
}
