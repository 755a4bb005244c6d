import { boxOf, type Geometry } from "@/components/portfolio/matrix/geometry";
import { type Region, regionsOf, type Thresholds } from "@/lib/domain/portfolio/matrix/regions";
import { pointsOf } from "@/lib/domain/portfolio/matrix/view";
import type { Quadrant } from "@/lib/domain/use-cases/quadrant";

type PlotFrameProps = {
  geometry: Geometry;
  thresholds: Thresholds;
  quadrantNames: Record<Quadrant, string>;
};

/** What the marks stand on: the five fields with their names, and the two axes in points of 0 to 100. */
export function PlotFrame({ geometry, thresholds, quadrantNames }: PlotFrameProps) {
  const { width, height } = geometry;
  return (
    <svg aria-hidden="true" className="overflow-visible">
      {regionsOf(thresholds).map((region) => (
        <Field
          key={region.quadrant}
          region={region}
          geometry={geometry}
          name={quadrantNames[region.quadrant]}
        />
      ))}
      <Axis geometry={geometry} side="bottom" name="Feasibility" />
      <Axis geometry={geometry} side="left" name="Impact" />
      <rect width={width} height={height} className="fill-none stroke-line-strong" />
    </svg>
  );
}

const LETTER = 7;
const LINE = 18;

function Field({ region, geometry, name }: { region: Region; geometry: Geometry; name: string }) {
  const { x, y, width, height } = boxOf(geometry, region);
  if (width === 0 || height === 0) return null;
  const isUpper = region.impact.to >= 5;
  const needed = name.length * LETTER + 12;
  const isUpright = width < needed;
  const fits = isUpright ? width > LINE && height > needed : height > LINE;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect
        width={width}
        height={height}
        className={`stroke-line-strong ${region.quadrant === "quick_win" ? "fill-accent-soft/50" : "fill-none"}`}
        strokeDasharray="2 3"
      />
      {fits ? (
        <text
          className="fill-ink-3 text-xs"
          {...(isUpright
            ? { transform: `translate(15 ${height - 8}) rotate(-90)` }
            : { x: 8, y: isUpper ? 16 : height - 8 })}
        >
          {name}
        </text>
      ) : null}
    </g>
  );
}

function Axis({ geometry, side, name }: { geometry: Geometry; side: "left" | "bottom"; name: string }) {
  const { width, height } = geometry;
  const scale = side === "bottom" ? geometry.x : geometry.y;
  const points = scale.copy().domain(scale.domain().map(pointsOf));
  const length = side === "bottom" ? width : height;
  const ticks = points
    .ticks(length < 300 ? 4 : 6)
    .filter((tick) => tick >= 0 && tick <= 100 && points(tick) >= 0 && points(tick) <= length);
  const format = points.tickFormat(length < 300 ? 4 : 6);
  return (
    <g className="fill-ink-2 text-xs">
      {ticks.map((tick) =>
        side === "bottom" ? (
          <g key={tick} transform={`translate(${points(tick)} ${height})`}>
            <path d="M0 0V5" className="stroke-line-strong" />
            <text y={17} textAnchor="middle" className="tabular-nums">
              {format(tick)}
            </text>
          </g>
        ) : (
          <g key={tick} transform={`translate(0 ${points(tick)})`}>
            <path d="M-5 0H0" className="stroke-line-strong" />
            <text x={-8} dy="0.35em" textAnchor="end" className="tabular-nums">
              {format(tick)}
            </text>
          </g>
        ),
      )}
      {side === "bottom" ? (
        <text x={width} y={height + 36} textAnchor="end" className="font-semibold">
          {name} →
        </text>
      ) : (
        <text transform={`translate(-38 0) rotate(-90)`} textAnchor="end" className="font-semibold">
          {name} →
        </text>
      )}
    </g>
  );
}
