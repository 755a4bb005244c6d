import type { Quadrant } from "@/lib/domain/use-cases/quadrant";
import { formatCount } from "@/lib/format/words";
import type { Matrix } from "@/lib/server/portfolio/matrix";

/** The matrix in a sentence: how many cases, how many quick wins, which comes first. */
export function matrixSentence({ cases, bins, inView }: Matrix, names: Record<Quadrant, string>): string {
  if (bins) {
    return `${formatCount(inView, "case")}, too many to show each: the numbers say how many fall where. Zoom in to see them one by one.`;
  }
  const judged = (cases ?? []).filter(({ quickLook }) => !quickLook);
  const looks = inView - judged.length;
  const wins = judged.filter(({ quadrant }) => quadrant === "quick_win").length;
  const [first] = judged;
  return [
    `${formatCount(inView, "case")}${looks > 0 ? `, ${looks} of them by a quick look` : ""}`,
    formatCount(wins, names.quick_win.toLowerCase()),
    ...(first ? [`highest: ${first.key} ${first.title}`] : []),
  ].join("; ");
}
