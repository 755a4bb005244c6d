import { type Column, Table } from "@/components/ui/table";
import { UnknownValue } from "@/components/ui/unknown-value";
import type { Money } from "@/lib/domain/shared/money";
import { formatMoneyWhole } from "@/lib/format/money";
import { formatCount } from "@/lib/format/words";
import type { Portfolio } from "@/lib/server/portfolio/queries";

interface Line {
  name: string;
  note?: string;
  sums: Money[];
}

/** The estimated value of open cases, one column per currency. Cases one may not read stand as one line, so that it adds up. */
export function ValueTable({ totals }: Pick<Portfolio, "totals">) {
  const { valueYear = [], withoutEstimate = 0, confidential } = totals;
  const hidden = confidential && confidential.cases > 0 ? confidential : null;
  const lines: Line[] = [
    {
      name: hidden ? "Open cases that you can read" : "Open cases",
      ...(withoutEstimate > 0 ? { note: `${formatCount(withoutEstimate, "case")} without an estimate` } : {}),
      sums: valueYear,
    },
    ...(hidden
      ? [{ name: `Confidential: ${formatCount(hidden.cases, "case")}`, sums: hidden.valueYear }]
      : []),
  ];
  const currencies = [...new Set(lines.flatMap(({ sums }) => sums.map(({ currency }) => currency)))].sort();
  const total = (currency: string) => lines.flatMap(({ sums }) => sumIn(sums, currency) ?? []);
  const columns: Column<Line>[] = [
    {
      key: "name",
      header: "Cases",
      isRowHeader: true,
      cell: ({ name, note }) => (
        <span className="font-normal">
          {name}
          {note ? <span className="block text-xs text-ink-2">{note}</span> : null}
        </span>
      ),
    },
    ...currencies.map((currency) => ({
      key: currency,
      header: currency,
      align: "end" as const,
      cell: ({ sums }: Line) => {
        const sum = sumIn(sums, currency);
        return sum ? formatMoneyWhole(sum) : <UnknownValue />;
      },
    })),
  ];
  return (
    <Table
      caption="Value a year, as proposers estimate it"
      isCaptionHidden
      columns={columns}
      rows={lines}
      rowKey={({ name }) => name}
      cards="never"
      {...(hidden
        ? {
            total: {
              name: "Together",
              ...Object.fromEntries(currencies.map((c) => [c, formatMoneyWhole(added(total(c)))])),
            },
          }
        : {})}
    />
  );
}

function sumIn(sums: readonly Money[], currency: string): Money | undefined {
  return sums.find((sum) => sum.currency === currency);
}

function added(sums: readonly Money[]): Money | null {
  const [first, ...rest] = sums;
  return first
    ? { ...first, amountMinor: rest.reduce((sum, { amountMinor }) => sum + amountMinor, first.amountMinor) }
    : null;
}
