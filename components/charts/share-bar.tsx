type SharePart = { name: string; amount: number };

const fills = [
  "var(--color-chart-1)",
  "var(--color-chart-2)",
  "var(--color-chart-3)",
  "var(--color-chart-4)",
] as const;

/** Parts of a whole, side by side; each is named below with its share, in the same order. */
export function ShareBar({ parts }: { parts: readonly SharePart[] }) {
  const all = parts.reduce((total, { amount }) => total + Math.max(0, amount), 0);
  let level = 0;
  return (
    <svg width="100%" height={28} aria-hidden="true">
      {parts.map(({ name, amount }, index) => {
        const [x, width] = [level, all === 0 ? 0 : (Math.max(0, amount) / all) * 100];
        level += width;
        return (
          <g key={name}>
            <rect
              x={`${x}%`}
              width={`${width}%`}
              height={28}
              fill={fills[index % fills.length]}
              stroke="var(--color-surface)"
              strokeWidth={2}
            />
            {width > 6 ? (
              <text x={`${x + width / 2}%`} y={18} textAnchor="middle" className="fill-surface text-xs">
                {index + 1}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
