type SharePart = { name: string; amount: number /** "33%" */; share: string };

const fills = [
  "var(--color-chart-1)",
  "var(--color-chart-2)",
  "var(--color-chart-3)",
  "var(--color-chart-4)",
] as const;

/** Parts of a whole, side by side; each is named below with its share, by its number. */
export function ShareBar({ parts }: { parts: readonly SharePart[] }) {
  const all = parts.reduce((total, { amount }) => total + Math.max(0, amount), 0);
  let level = 0;
  return (
    <>
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
                stroke="var(--color-paper)"
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
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
        {parts.map(({ name, share }, index) => (
          <li key={name} className="flex items-center gap-1.5">
            <span
              aria-hidden
              className="grid size-4 place-items-center text-xs text-surface [print-color-adjust:exact]"
              style={{ background: fills[index % fills.length] }}
            >
              {index + 1}
            </span>
            {name} {share}
          </li>
        ))}
      </ul>
    </>
  );
}
