import type { RankedCase } from "@/components/portfolio/budget-line";
import { StatusPill } from "@/components/ui/status-pill";

/** One word on how far a rank can be leaned on. A blocker stands outside the score and goes first. */
export function SolidWord({ row }: { row: RankedCase }) {
  if (row.quadrant === "blocked") {
    return (
      <StatusPill tone="bad" shape="cross">
        Blocked
      </StatusPill>
    );
  }
  if (row.quickLook) return <StatusPill>Quick look</StatusPill>;
  return row.word === "borderline" ? (
    <StatusPill tone="warn" shape="half">
      Borderline
    </StatusPill>
  ) : (
    <StatusPill tone="ok">Clear</StatusPill>
  );
}
