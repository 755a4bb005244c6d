import { formatNumber } from "@/lib/format/number";
import { formatCount } from "@/lib/format/words";

/** How many places a case has gained or lost since the ranking it is compared with; the sign is drawn, the sentence read out. */
export function MovementMark({ movement }: { movement: number | null }) {
  const { sign, words } = movementOf(movement);
  return (
    <span className="block text-xs whitespace-nowrap text-ink-2 tabular-nums">
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">, {words}</span>
    </span>
  );
}

function movementOf(movement: number | null): { sign: string; words: string } {
  if (movement === null) return { sign: "new", words: "not ranked 30 days ago" };
  if (movement === 0) return { sign: "–", words: "same place as 30 days ago" };
  const places = Math.abs(movement);
  const [arrow, direction] = movement > 0 ? ["▲", "up"] : ["▼", "down"];
  return {
    sign: `${arrow}${formatNumber(places)}`,
    words: `${direction} ${formatCount(places, "place")} in 30 days`,
  };
}
