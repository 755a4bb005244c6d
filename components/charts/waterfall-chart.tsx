import { inkColor, type Look } from "@/components/charts/inks";

export interface WaterfallRow {
  key: string;
  label: string;
  from: number;
  to: number;
  /** A total stands on zero; a step hangs on the end of the row before. */
  isTotal: boolean;
  /** The amount as it is printed, a step with its sign. */
  text: string;
  href?: string;
}

type WaterfallChartProps = { title: string; rows: readonly WaterfallRow[]; ink: Look["ink"] };

const HEIGHT = 26;

/** A waterfall that runs down the page: every step begins where the one before ended; what is lost is hatched. */
export function WaterfallChart({ title, rows, ink }: WaterfallChartProps) {
  const ends = rows.flatMap(({ from, to }) => [from, to]);
  const [least, most] = [Math.min(0, ...ends), Math.max(1, ...ends)];
  const at = (value: number) => ((value - least) / (most - least)) * 100;
  return (
    <div>
      <p className="pb-1 text-sm font-semibold">{title}</p>
      <ol className="grid grid-cols-[minmax(5.5rem,max-content)_1fr_auto] items-center gap-x-3 border-y border-line py-1">
        {rows.map((row, index) => (
          <li key={row.key} className="contents">
            <span className="text-sm leading-tight">{row.label}</span>
            <svg width="100%" height={HEIGHT} aria-hidden="true" className="overflow-visible">
              <line x1={`${at(0)}%`} x2={`${at(0)}%`} y1={0} y2={HEIGHT} stroke="var(--color-line-strong)" />
              <Bar row={row} at={at} ink={ink} />
              {index < rows.length - 1 ? (
                <line
                  x1={`${at(row.to)}%`}
                  x2={`${at(row.to)}%`}
                  y1={HEIGHT - 5}
                  y2={HEIGHT + 5}
                  stroke="var(--color-ink-3)"
                />
              ) : null}
            </svg>
            <span className="text-right text-sm whitespace-nowrap tabular-nums">{row.text}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Bar({
  row: { from, to, isTotal },
  at,
  ink,
}: {
  row: WaterfallRow;
  at: (value: number) => number;
  ink: Look["ink"];
}) {
  const [start, end] = [at(Math.min(from, to)), at(Math.max(from, to))];
  const color = inkColor(ink);
  const fill = isTotal ? color : to < from ? `url(#ink-${ink}-modelled)` : "var(--color-surface)";
  if (start === end) {
    return <line x1={`${start}%`} x2={`${start}%`} y1={5} y2={HEIGHT - 5} stroke="var(--color-ink-3)" />;
  }
  return (
    <rect
      x={`${start}%`}
      y={5}
      width={`${end - start}%`}
      height={HEIGHT - 10}
      fill={fill}
      stroke={color}
      strokeWidth={1.5}
    />
  );
}
