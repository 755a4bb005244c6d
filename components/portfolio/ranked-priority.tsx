import type { RankedCase } from "@/components/portfolio/budget-line";
import { RangeDot } from "@/components/ui/range-dot";
import { UnknownValue } from "@/components/ui/unknown-value";
import { formatScore, formatScoreRange } from "@/lib/format/number";

/** A priority with the range that holds it in 8 of 10 cases, drawn to one scale. */
export function RankedPriority({ row: { priority, range, quickLook } }: { row: RankedCase }) {
  if (priority === null || !range) return <UnknownValue title="Not yet scored" />;
  const score = formatScore(priority);
  const ends = formatScoreRange(range.low, range.high);
  return (
    <>
      <RangeDot
        label={`${quickLook ? "Provisional priority" : "Priority"} ${score}, 80% range ${ends}`}
        value={priority}
        low={range.low}
        high={range.high}
        marks={[25, 50]}
        isHollow={quickLook}
      />
      <span className="block tabular-nums">
        <span className="font-semibold">{score}</span> <span className="text-ink-2">{ends}</span>
      </span>
    </>
  );
}
