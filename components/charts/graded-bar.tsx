import { fillOf, inkColor, type Look } from "@/components/charts/inks";

export interface GradedPart extends Look {
  amount: number;
  isConfirmed: boolean;
}

type GradedBarProps = {
  parts: readonly GradedPart[];
  /** Where the promise stands. */
  target: number;
  /** What the full width stands for, the same for all bars of a table. */
  most: number;
  label: string;
};

/** What came, piece by piece: ink by cash or time, pattern by grade, a line under what finance confirmed; a mark at the promise. */
export function GradedBar({ parts, target, most, label }: GradedBarProps) {
  const share = (amount: number) => (most <= 0 ? 0 : (Math.max(0, amount) / most) * 100);
  let level = 0;
  const drawn = parts
    .filter(({ amount }) => amount > 0)
    .map((part) => {
      const from = level;
      level += part.amount;
      return { ...part, x: share(from), width: share(part.amount) };
    });
  return (
    <svg width="100%" height={20} role="img" aria-label={label} className="min-w-24 overflow-visible">
      <rect width="100%" height={12} y={2} className="fill-sunken" />
      {drawn.map(({ x, width, isConfirmed, ...look }) => (
        <g key={`${look.ink} ${look.grade} ${isConfirmed}`}>
          <rect
            x={`${x}%`}
            y={2}
            width={`${width}%`}
            height={12}
            fill={fillOf(look)}
            stroke={inkColor(look.ink)}
          />
          {isConfirmed ? (
            <rect x={`${x}%`} y={16} width={`${width}%`} height={2} className="fill-ink" />
          ) : null}
        </g>
      ))}
      <line
        x1={`${share(target)}%`}
        x2={`${share(target)}%`}
        y1={-1}
        y2={17}
        stroke="var(--color-ink)"
        strokeWidth={2}
      />
    </svg>
  );
}
