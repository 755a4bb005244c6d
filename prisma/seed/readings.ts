import type { SampleReading } from "@/prisma/seed/sample-shape";

/** One reading every 30 days from the first day on, as the reporting calendar of the company has it. */
export function monthly(
  source: string,
  firstDaysAgo: number,
  values: readonly number[],
  n?: number,
): SampleReading[] {
  return values.map((value, month) => ({
    daysAgo: firstDaysAgo - 30 * month,
    value,
    source,
    ...(n === undefined ? {} : { n }),
  }));
}
