import type { RowKind } from "@/lib/server/value-periods/row-kinds";

/** What of a quarter is on show: rows of its books, cases of which there are none, or pools that give too much. */
export type Show = RowKind | "missing" | "pools";

export const showNames: Record<Show, string> = {
  all: "Everything in the books",
  confirmed: "Confirmed by finance",
  unconfirmed: "Claimed and not confirmed",
  writtenOff: "Written off, with the reason",
  overClaimed: "Claimed beyond what the metric supports",
  priorPeriod: "Corrections of prior periods that count here",
  correctedLater: "Corrections of this quarter that count later, as prior period",
  missing: "Live cases of which nothing is entered",
  pools: "Pools that give more than they hold",
};

export interface Narrower {
  kind?: string;
  grade?: string;
  state?: string;
  cursor?: string;
}

/** The page of a quarter with these rows open. */
export function quarterHref(name: string, show: Show, narrower: Narrower = {}): string {
  const query = new URLSearchParams({ show, ...narrower });
  return `/finance/quarters/${name}?${query}#rows`;
}
