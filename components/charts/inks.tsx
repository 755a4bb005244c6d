/** Cash or time, and the evidence behind it: what a piece of a chart is drawn with. */
export interface Look {
  ink: "cash" | "time";
  grade: "measured" | "modelled" | "asserted";
}

const colors = { cash: "var(--color-chart-1)", time: "var(--color-chart-4)" } as const;

/** The plain ink, for lines and for what has no grade. */
export function inkColor(ink: Look["ink"]): string {
  return colors[ink];
}

/** The fill of a look: measured is solid, modelled hatched, asserted dotted, so that no colour is needed to tell them. */
export function fillOf({ ink, grade }: Look): string {
  return grade === "measured" ? colors[ink] : `url(#ink-${ink}-${grade})`;
}

/** The patterns that the charts of a page are filled with; stands once on the page, before the first chart. */
export function InkPatterns() {
  return (
    <svg width={0} height={0} className="absolute" aria-hidden="true">
      <defs>
        {(["cash", "time"] as const).flatMap((ink) => [
          <pattern
            key={`${ink}-modelled`}
            id={`ink-${ink}-modelled`}
            width={6}
            height={6}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width={6} height={6} fill="var(--color-surface)" />
            <rect width={3} height={6} fill={colors[ink]} />
          </pattern>,
          <pattern
            key={`${ink}-asserted`}
            id={`ink-${ink}-asserted`}
            width={6}
            height={6}
            patternUnits="userSpaceOnUse"
          >
            <rect width={6} height={6} fill="var(--color-surface)" />
            <circle cx={3} cy={3} r={1.5} fill={colors[ink]} />
          </pattern>,
        ])}
      </defs>
    </svg>
  );
}

/** What the looks mean, in words. */
export function InkLegend({
  items,
}: {
  items: readonly { label: string; look: Look; isUnderlined?: boolean }[];
}) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2" aria-label="What the bars mean">
      {items.map(({ label, look, isUnderlined }) => (
        <li key={label} className="flex items-center gap-1.5">
          <svg width={22} height={14} aria-hidden="true">
            <rect x={0.5} y={0.5} width={21} height={10} fill={fillOf(look)} stroke={inkColor(look.ink)} />
            {isUnderlined ? <rect x={0} y={12} width={22} height={2} fill="var(--color-ink)" /> : null}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
