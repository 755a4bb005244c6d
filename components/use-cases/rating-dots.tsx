import { formatRating } from "@/lib/format/number";

/** What one person said of a criterion; `first` where a second word stands in its place. */
export interface RatingDot {
  rater: string;
  value: number;
  first?: number | null;
}

type RatingDotsProps = {
  name: string;
  dots: readonly RatingDot[];
  mean: number | null;
  median: number | null;
};

const width = 168;
const inset = 12;
const middle = 13;

/**
 * Everybody's rating of a criterion on one scale of 1 to 5: a dot each, those of one value above each other, the mean as a
 * line and the median as a triangle under it. A ring is what somebody said first.
 */
export function RatingDots({ name, dots, mean, median }: RatingDotsProps) {
  if (mean === null || median === null) return <span className="text-ink-3">nobody could judge</span>;
  const said = [...dots].sort((a, b) => a.value - b.value);
  const label = `${name}: ${said.map(({ rater, value }) => `${rater} ${short(value)}`).join(", ")}; mean ${formatRating(mean)}, median ${formatRating(median)}`;
  return (
    <svg viewBox={`0 0 ${width} 30`} width={width} height={30} role="img" aria-label={label}>
      <title>{label}</title>
      {[1, 2, 3, 4, 5].map((mark) => (
        <path key={mark} d={`M${at(mark)} 3V23`} className="stroke-line" strokeWidth="1" />
      ))}
      <path d={`M${at(1)} 23H${at(5)}`} className="stroke-line-strong" strokeWidth="1" />
      <path d={`M${at(mean)} 2V24`} className="stroke-ink" strokeWidth="2" />
      <path d={`M${at(median)} 24l3.5 5h-7z`} className="fill-ink" />
      {said.map(({ rater, first }) =>
        first == null ? null : (
          <circle
            key={rater}
            cx={at(first)}
            cy={middle}
            r="3"
            className="fill-none stroke-ink-3"
            strokeWidth="1"
          />
        ),
      )}
      {said.map(({ rater, value }, index) => (
        <circle
          key={rater}
          cx={at(value)}
          cy={height(said, index)}
          r="3.5"
          className="fill-accent stroke-surface"
          strokeWidth="1"
        />
      ))}
    </svg>
  );
}

function at(value: number): number {
  return Math.round((inset + ((value - 1) / 4) * (width - 2 * inset)) * 100) / 100;
}

/** Dots of one value stand around the middle, close enough together to stay on the strip. */
function height(said: readonly RatingDot[], index: number): number {
  const value = said[index]?.value ?? 0;
  const same = said.filter((dot) => dot.value === value).length;
  const before = said.slice(0, index).filter((dot) => dot.value === value).length;
  const gap = Math.min(6, 15 / same);
  return Math.round((middle + (before - (same - 1) / 2) * gap) * 100) / 100;
}

function short(value: number): string {
  return formatRating(value).replace(/\.0$/, "");
}
