import { Table } from "@/components/ui/table";
import type { Swing } from "@/lib/domain/business-case/tornado";
import type { Currency } from "@/lib/domain/shared/currency";
import { formatMoneyCompact } from "@/lib/format/money";

type TornadoProps = { swings: readonly Swing[]; currency: string; base: number };

const SHOWN = 8;

/** What moves the result most: bars from the worse to the better end, each with its numbers beside it. */
export function Tornado({ swings, currency, base }: TornadoProps) {
  const shown = swings.slice(0, SHOWN);
  const ends = shown.flatMap(({ worse, better }) => [worse, better]);
  const [from, to] = [Math.min(base, ...ends), Math.max(base, ...ends)];
  const place = (amount: number) => (to === from ? 50 : ((amount - from) / (to - from)) * 100);
  const money = (amountMinor: number) => formatMoneyCompact({ amountMinor, currency: currency as Currency });
  return (
    <Table
      caption={`What moves the risk-adjusted value most, around ${money(base)}`}
      rows={shown}
      rowKey={({ what, label }) => `${what} ${label}`}
      columns={[
        { key: "what", header: "Assumption", isRowHeader: true, cell: ({ label }) => label },
        { key: "worse", header: "Worse", align: "end", cell: ({ worse }) => money(worse) },
        {
          key: "bar",
          header: "Range",
          width: "30%",
          isHiddenOnCards: true,
          cell: ({ worse, better }) => (
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" className="h-3 w-full" aria-hidden="true">
              <line
                x1={place(base)}
                x2={place(base)}
                y1="0"
                y2="10"
                stroke="var(--color-ink-3)"
                strokeWidth="0.5"
              />
              <rect
                x={place(worse)}
                y="2"
                width={Math.max(0.5, place(better) - place(worse))}
                height="6"
                fill="var(--color-chart-1)"
              />
            </svg>
          ),
        },
        { key: "better", header: "Better", align: "end", cell: ({ better }) => money(better) },
      ]}
    />
  );
}
