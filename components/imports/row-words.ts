import { formatNumber } from "@/lib/format/number";

/** "row 17", "rows 17, 23", "rows 17, 23 and 29 more": the first ones of so many. */
export function rowWords(first: readonly number[], count: number): string {
  const more = count - first.length;
  const list = first.join(", ");
  return `${count === 1 ? "row" : "rows"} ${list}${more > 0 ? ` and ${formatNumber(more)} more` : ""}`;
}
