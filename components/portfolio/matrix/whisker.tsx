import type { Geometry } from "@/components/portfolio/matrix/geometry";
import type { Ranges } from "@/components/portfolio/matrix/use-ranges";

type WhiskerProps = { at: { x: number; y: number }; ranges: Ranges; geometry: Geometry };

/** How far impact and feasibility of a case may reach, as a cross with ends. */
export function Whisker({ at, ranges, geometry }: WhiskerProps) {
  const { feasibility, impact } = ranges;
  const [left, right] = feasibility
    ? [geometry.x(feasibility.from), geometry.x(feasibility.to)]
    : [at.x, at.x];
  const [low, high] = impact ? [geometry.y(impact.from), geometry.y(impact.to)] : [at.y, at.y];
  return (
    <path
      className="fill-none stroke-ink"
      strokeWidth={1.5}
      d={`M${left} ${at.y}H${right}M${left} ${at.y - 5}v10M${right} ${at.y - 5}v10M${at.x} ${low}V${high}M${at.x - 5} ${low}h10M${at.x - 5} ${high}h10`}
    />
  );
}
