import { RangeDot } from "@/components/ui/range-dot";
import { priorityRange } from "@/lib/domain/scoring/priority-range";
import { formatScore, formatScoreRange } from "@/lib/format/number";

type PriorityMarkProps = {
  priority: number | null;
  prioritySe: number | null;
  /** One person's provisional look: drawn hollow, never to be taken for a panel's rating. */
  quickLook: boolean;
};

/** The priority on its range of 80%. What nobody has scored is said in words, never drawn at 0. */
export function PriorityMark({ priority, prioritySe, quickLook }: PriorityMarkProps) {
  if (priority === null) return <span className="whitespace-nowrap text-ink-3">not yet scored</span>;
  const { low, high } = priorityRange(priority, prioritySe ?? 0);
  const kind = quickLook ? "Provisional priority, one person's quick look:" : "Priority";
  const words = `${kind} ${formatScore(priority)}, 80% range ${formatScoreRange(low, high)}`;
  return (
    <span className="inline-flex items-center gap-2.5">
      <span className={`w-6 text-right tabular-nums ${quickLook ? "text-ink-2" : ""}`}>
        {formatScore(priority)}
      </span>
      <RangeDot label={words} value={priority} low={low} high={high} marks={[25, 50]} isHollow={quickLook} />
    </span>
  );
}
