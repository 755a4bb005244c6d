import { z } from "zod";
import { addMonths } from "@/lib/domain/shared/calendar-month";

/** A quarter of the books, such as 2026-Q4. */
export const QuarterName = z.string().regex(/^(19|20|21)\d{2}-Q[1-4]$/, "Write a quarter as 2026-Q4.");

/** The quarter that a month (YYYY-MM) falls in. */
export function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.floor((Number(month.slice(5, 7)) - 1) / 3) + 1}`;
}

/** The three months of a quarter. */
export function monthsOfQuarter(name: string): [string, string, string] {
  const first = `${name.slice(0, 4)}-${String((Number(name.slice(6)) - 1) * 3 + 1).padStart(2, "0")}`;
  return [first, addMonths(first, 1), addMonths(first, 2)];
}
