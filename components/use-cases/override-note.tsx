import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/format/date";
import { formatRating } from "@/lib/format/number";
import { formatList } from "@/lib/format/words";
import type { OverrideInForce } from "@/lib/server/scoring/rows";

type OverrideNoteProps = {
  override: OverrideInForce | null;
  rated: { impact: number | null; feasibility: number | null };
};

/** Says that two leads placed the case elsewhere than its panel did, why, and what the panel had rated. */
export function OverrideNote({ override, rated }: OverrideNoteProps) {
  if (!override) return null;
  const moved = (["impact", "feasibility"] as const).filter((axis) => override[axis] !== null);
  const places = moved.map(
    (axis) => `${axis} ${formatRating(override[axis])} instead of ${formatRating(rated[axis])} as rated`,
  );
  return (
    <div className="pb-6">
      <Notice tone="info" title={`Placed by two leads: ${formatList(places)}`}>
        <p>
          {override.reason} Proposed by {override.by}, accepted by {override.settledBy} on{" "}
          {formatDate(override.settledAt)}. The ratings below are as the panel gave them.
        </p>
      </Notice>
    </div>
  );
}
