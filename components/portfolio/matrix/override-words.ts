import { inPoints } from "@/components/portfolio/matrix/words";

/** The place an override asks for; an axis that it leaves alone is not named. */
export function placeWords({
  impact,
  feasibility,
}: {
  impact: number | null;
  feasibility: number | null;
}): string {
  const parts = [
    ...(impact === null ? [] : [`impact ${inPoints(impact)}`]),
    ...(feasibility === null ? [] : [`feasibility ${inPoints(feasibility)}`]),
  ];
  return parts.length > 0 ? parts.join(", ") : "as the panel rated it";
}
