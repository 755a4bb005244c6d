import { Table } from "@/components/ui/table";
import { monthOf } from "@/components/use-cases/value/case-sentence";
import type { FieldDifference } from "@/lib/domain/use-cases/diff";
import { formatMoney } from "@/lib/format/money";
import { formatNumber, formatPercent } from "@/lib/format/number";

interface Figure {
  name: string;
  kind: "money" | "months" | "share";
}

const figures: Record<string, Figure> = {
  valueYearLow: { name: "Value a year, low", kind: "money" },
  valueYearLikely: { name: "Value a year, likely", kind: "money" },
  valueYearHigh: { name: "Value a year, high", kind: "money" },
  timeYearLikely: { name: "of it hours, not cash", kind: "money" },
  investment: { name: "Cost to build", kind: "money" },
  runCostYear: { name: "Cost to run a year", kind: "money" },
  npv: { name: "Net present value", kind: "money" },
  npvCash: { name: "Net present value without hours", kind: "money" },
  riskAdjustedNpv: { name: "Risk-adjusted", kind: "money" },
  npvP10: { name: "NPV, low end of 80 of 100 draws", kind: "money" },
  npvP50: { name: "NPV, middle of the draws", kind: "money" },
  npvP90: { name: "NPV, high end of 80 of 100 draws", kind: "money" },
  paybackMonths: { name: "Paid back", kind: "months" },
  lossProbability: { name: "Chance of not paying back", kind: "share" },
};

interface Row {
  name: string;
  before: string | null;
  after: string | null;
  change: string | null;
}

/** What came out of two versions where it differs, and what they were computed with. */
export function ChangedResults({
  results,
  currency,
}: {
  results: readonly FieldDifference[];
  currency: string;
}) {
  const places = Object.keys(figures);
  const rows = results
    .toSorted((a, b) => places.indexOf(a.field) - places.indexOf(b.field))
    .flatMap((result) =>
      result.field === "assumptions" ? assumptionRows(result) : figureRow(result, currency),
    );
  if (rows.length === 0) return <p className="text-ink-2">The same came out of both.</p>;
  return (
    <Table
      caption="What came out of it"
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: "name", header: "Figure", isRowHeader: true, cell: ({ name }) => name },
        { key: "before", header: "Before", align: "end", cell: ({ before }) => before },
        { key: "after", header: "After", align: "end", cell: ({ after }) => after },
        { key: "change", header: "Change", align: "end", cell: ({ change }) => change },
      ]}
    />
  );
}

function figureRow({ field, before, after }: FieldDifference, currency: string): Row[] {
  const figure = figures[field];
  if (!figure) return [];
  const words = (value: unknown) => (typeof value === "number" ? wordsOf(figure, value, currency) : null);
  const change =
    figure.kind === "money" && typeof before === "number" && typeof after === "number"
      ? `${after > before ? "+" : ""}${formatMoney({ amountMinor: after - before, currency })}`
      : null;
  return [{ name: figure.name, before: words(before), after: words(after), change }];
}

function wordsOf({ kind }: Figure, value: number, currency: string): string {
  if (kind === "money") return formatMoney({ amountMinor: value, currency });
  return kind === "months" ? `month ${monthOf(value)}` : formatPercent(value);
}

interface Assumed {
  discountRate?: number;
  horizonMonths?: number;
  probability?: number;
}

function assumptionRows({ before, after }: FieldDifference): Row[] {
  const [old, now] = [before, after].map((value) => (value ?? {}) as Assumed);
  const rows: Row[] = [
    {
      name: "Discount rate a year",
      before: percent(old?.discountRate, 2),
      after: percent(now?.discountRate, 2),
      change: null,
    },
    {
      name: "Horizon",
      before: old?.horizonMonths === undefined ? null : `${formatNumber(old.horizonMonths)} months`,
      after: now?.horizonMonths === undefined ? null : `${formatNumber(now.horizonMonths)} months`,
      change: null,
    },
    {
      name: "Chance of success",
      before: percent(old?.probability, 0),
      after: percent(now?.probability, 0),
      change: null,
    },
  ];
  return rows.filter((row) => row.before !== row.after);
}

function percent(share: number | undefined, digits: number): string | null {
  return share === undefined ? null : formatPercent(share, digits);
}
