import { inkColor, type Look } from "@/components/charts/inks";

export interface CurveLine {
  name: string;
  /** solid = booked, dashed = planned, dotted = forecast. */
  stroke: "solid" | "dashed" | "dotted";
  values: readonly (number | null)[];
}

type CurveChartProps = {
  title: string;
  ink: Look["ink"];
  /** What stands below the curve, as long as the values: a few of them are printed. */
  labels: readonly string[];
  lines: readonly CurveLine[];
  /** Between which values it may lie. */
  band?: { name: string; low: readonly (number | null)[]; high: readonly (number | null)[] };
  /** Places that matter, each with its word. */
  marks: readonly { at: number; label: string }[];
  /** A value of the axis as it is printed. */
  tickLabel: (value: number) => string;
  /** Less high, with fewer words below: for paper. */
  isCompact?: boolean;
};

const dashes = { solid: undefined, dashed: "6 3", dotted: "2 3" } as const;

/** Lines over time, drawn once by the server: no script, the same on screen and paper. */
export function CurveChart({
  title,
  ink,
  labels,
  lines,
  band,
  marks,
  tickLabel,
  isCompact = false,
}: CurveChartProps) {
  const height = isCompact ? "8rem" : "13rem";
  const values = [...lines.map(({ values }) => values), band?.low ?? [], band?.high ?? []]
    .flat()
    .filter((value) => value !== null);
  const ticks = ticksOf(Math.min(0, ...values), Math.max(1, ...values));
  const [bottom, top] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const x = (index: number) => (labels.length < 2 ? 0 : (index / (labels.length - 1)) * 100);
  const y = (value: number) => 100 - ((value - bottom) / (top - bottom)) * 100;
  const color = inkColor(ink);
  return (
    <div>
      <p className="text-sm font-semibold">{title}</p>
      <div className="grid grid-cols-[3.25rem_1fr] pt-3" aria-hidden="true">
        <svg aria-hidden="true" width="100%" height={height} className="overflow-visible">
          {ticks.map((tick) => (
            <text
              key={tick}
              x="92%"
              y={`${y(tick)}%`}
              dy="0.3em"
              textAnchor="end"
              className="fill-ink-2 text-xs tabular-nums"
            >
              {tickLabel(tick)}
            </text>
          ))}
        </svg>
        <svg aria-hidden="true" width="100%" height={height} viewBox="0 0 100 100" preserveAspectRatio="none">
          {ticks.map((tick) => (
            <line
              key={tick}
              x1={0}
              x2={100}
              y1={y(tick)}
              y2={y(tick)}
              stroke={tick === 0 ? "var(--color-line-strong)" : "var(--color-line)"}
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {band ? (
            <path
              d={bandPath(band, { x, y })}
              fill={color}
              fillOpacity={0.16}
              stroke={color}
              strokeOpacity={0.5}
              vectorEffect="non-scaling-stroke"
            />
          ) : null}
          {marks.map(({ at, label }) => (
            <line
              key={label}
              x1={x(at)}
              x2={x(at)}
              y1={0}
              y2={100}
              stroke="var(--color-ink-3)"
              strokeDasharray="2 2"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {lines.map(({ name, stroke, values: own }) => (
            <path
              key={name}
              d={linePath(own, { x, y })}
              fill="none"
              stroke={stroke === "dashed" ? "var(--color-ink-2)" : color}
              strokeWidth={stroke === "solid" ? 2.5 : 1.75}
              strokeDasharray={dashes[stroke]}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
        <span />
        <svg aria-hidden="true" width="100%" height="1.25rem" className="overflow-visible">
          {labels.map((label, index) =>
            isPrinted(index, labels.length, isCompact ? 2 : 4) ? (
              <text
                key={label}
                x={`${x(index)}%`}
                y="1rem"
                textAnchor={index === 0 ? "start" : index > labels.length * 0.9 ? "end" : "middle"}
                className={`fill-ink-2 text-xs ${isPrinted(index, labels.length, 2) ? "" : "max-sm:hidden"}`}
              >
                {label}
              </text>
            ) : null,
          )}
        </svg>
      </div>
      <CurveLegend lines={lines} band={band?.name} marks={marks} color={color} />
    </div>
  );
}

function CurveLegend({
  lines,
  band,
  marks,
  color,
}: Pick<CurveChartProps, "lines" | "marks"> & { band: string | undefined; color: string }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 pt-1 text-sm text-ink-2">
      {lines.map(({ name, stroke }) => (
        <li key={name} className="flex items-center gap-1.5">
          <svg width={24} height={10} aria-hidden="true">
            <line
              x1={0}
              x2={24}
              y1={5}
              y2={5}
              stroke={stroke === "dashed" ? "var(--color-ink-2)" : color}
              strokeWidth={stroke === "solid" ? 2.5 : 1.75}
              strokeDasharray={dashes[stroke]}
            />
          </svg>
          {name}
        </li>
      ))}
      {band ? (
        <li className="flex items-center gap-1.5">
          <svg width={24} height={10} aria-hidden="true">
            <rect width={24} height={10} fill={color} fillOpacity={0.16} stroke={color} strokeOpacity={0.5} />
          </svg>
          {band}
        </li>
      ) : null}
      {marks.map(({ label }) => (
        <li key={label} className="flex items-center gap-1.5">
          <svg width={8} height={12} aria-hidden="true">
            <line x1={4} x2={4} y1={0} y2={12} stroke="var(--color-ink-3)" strokeDasharray="2 2" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

interface Scales {
  x: (index: number) => number;
  y: (value: number) => number;
}

function linePath(values: readonly (number | null)[], { x, y }: Scales): string {
  let path = "";
  let isDown = false;
  values.forEach((value, index) => {
    if (value !== null) path += `${isDown ? "L" : "M"}${round(x(index))} ${round(y(value))}`;
    isDown = value !== null;
  });
  return path;
}

function bandPath(
  { low, high }: { low: readonly (number | null)[]; high: readonly (number | null)[] },
  { x, y }: Scales,
): string {
  const there = high.flatMap((value, index) =>
    value === null ? [] : [`${round(x(index))} ${round(y(value))}`],
  );
  const back = low.flatMap((value, index) =>
    value === null ? [] : [`${round(x(index))} ${round(y(value))}`],
  );
  return there.length < 2 ? "" : `M${there.join("L")}L${back.reverse().join("L")}Z`;
}

/** Four to six round values that hold all of the range. */
function ticksOf(low: number, high: number): number[] {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** The first, the last, and a few between. */
function isPrinted(index: number, count: number, parts: number): boolean {
  const every = Math.max(1, Math.round((count - 1) / parts));
  return index === count - 1 || (index % every === 0 && count - 1 - index >= every * 0.75);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
