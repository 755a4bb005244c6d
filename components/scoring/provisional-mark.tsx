import { RangeDot } from "@/components/ui/range-dot";
import { priorityRange } from "@/lib/domain/scoring/priority-range";
import { formatScore, formatScoreRange } from "@/lib/format/number";

type ProvisionalMarkProps = { priority: number | null; prioritySe: number | null };

/** What follows from a quick look, drawn hollow; nothing while too little is said. */
export function ProvisionalMark({ priority, prioritySe }: ProvisionalMarkProps) {
  if (priority === null) return <span className="text-sm text-ink-3 max-md:sr-only">no priority yet</span>;
  const { low, high } = priorityRange(priority, prioritySe ?? 0);
  const words = `Provisional priority ${formatScore(priority)}, 80% range ${formatScoreRange(low, high)}`;
  return (
    <span className="inline-flex items-center gap-2.5">
      <span className="w-6 text-right text-ink-2 tabular-nums">{formatScore(priority)}</span>
      <RangeDot label={words} value={priority} low={low} high={high} marks={[25, 50]} isHollow />
    </span>
  );
}
