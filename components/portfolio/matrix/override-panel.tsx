"use client";
import type { MatrixCase } from "@/components/portfolio/matrix/mark-look";
import { OverrideForm } from "@/components/portfolio/matrix/override-form";
import { placeWords } from "@/components/portfolio/matrix/override-words";
import { PendingOverride } from "@/components/portfolio/matrix/pending-override";
import { useOverrides, type Wish } from "@/components/portfolio/matrix/use-overrides";
import { Button } from "@/components/ui/button";
import { isAsRated } from "@/lib/domain/scoring/overridden-axes";
import { formatDate } from "@/lib/format/date";
import type { OverrideView } from "@/lib/server/overrides/rows";

type OverridePanelProps = {
  item: MatrixCase;
  wish: Wish | null;
  onWish: (wish: Wish | null) => void;
};

/** For leads: what is proposed for this case, and another place proposed by number instead of by dragging. */
export function OverridePanel({ item, wish, onWish }: OverridePanelProps) {
  const overrides = useOverrides(item.key);
  const pending = overrides.known?.find(({ state }) => state === "proposed");
  const accepted = overrides.known?.filter(({ state }) => state === "accepted") ?? [];
  const inForce = accepted.toSorted(bySettling)[0];
  return (
    <div className="grid gap-3 border-t border-line pt-3">
      {inForce && !isAsRated(inForce) ? (
        <p className="text-sm text-ink-2">
          Placed by override: {placeWords(inForce)}. Proposed by {inForce.by}, accepted by {inForce.settledBy}{" "}
          on {formatDate(inForce.settledAt)}: {inForce.reason}
        </p>
      ) : null}
      {pending ? (
        <PendingOverride override={pending} overrides={overrides} />
      ) : wish?.key === item.key ? (
        <OverrideForm
          item={item}
          wish={wish}
          onWish={onWish}
          overrides={overrides}
          inForce={inForce && !isAsRated(inForce) ? inForce : undefined}
        />
      ) : (
        <div>
          <Button
            size="small"
            onPress={() => onWish({ key: item.key, impact: item.impact, feasibility: item.feasibility })}
          >
            Propose another place
          </Button>
        </div>
      )}
    </div>
  );
}

/** The one accepted last counts. */
function bySettling(a: OverrideView, b: OverrideView): number {
  return String(b.settledAt).localeCompare(String(a.settledAt));
}
