import type { Figure } from "@/lib/domain/value/figure";

/** The page of the rows behind a figure of a quarter. */
export function rowsAddress(figure: Figure, period: string): string {
  return `/value/rows?figure=${figure}&period=${period}`;
}
