import { ChartFigure } from "@/components/charts/chart-figure";
import { CurveChart } from "@/components/charts/curve-chart";
import { Table } from "@/components/ui/table";
import { tickOf } from "@/components/value/report/ink-charts";
import type { ValueReport } from "@/lib/domain/value/report";
import { formatDate, formatMonth } from "@/lib/format/date";
import { formatMoneyCompact, formatMoneyWhole } from "@/lib/format/money";
import { paybackRange } from "@/lib/format/value/words";

/** Money spent and back, added up, with the month from which it stays paid back. */
export function CashFigure({ report }: { report: ValueReport }) {
  const { cash, currency, period } = report;
  const { points, payback } = cash;
  const at = (month: string) => points.findIndex((point) => point.month === month);
  const dataMonth = period.on.slice(0, 7);
  const marks = [
    { at: at(dataMonth), label: `Data of ${formatDate(period.on)}` },
    ...(payback.likely
      ? [{ at: at(payback.likely), label: `Paid back ${formatMonth(payback.likely)}` }]
      : []),
  ].filter((mark) => mark.at >= 0);
  const ahead = <Value,>(month: string, value: Value) => (month >= dataMonth ? value : null);
  return (
    <ChartFigure
      title={`Money spent and back, added up (${currency})`}
      summary={paybackSentence(report)}
      source="Cash alone: benefits that a budget feels, less investment and run cost; booked up to the day of the data, forecast from there on, not discounted. Freed hours are not in it."
      table={
        <Table
          caption={`Money spent and back, added up by month (${currency})`}
          isCaptionHidden
          cards="never"
          rows={points}
          rowKey={({ month }) => month}
          columns={[
            {
              key: "month",
              header: "Month",
              isRowHeader: true,
              cell: ({ month, isAhead }) => `${formatMonth(month)}${isAhead ? ", forecast" : ""}`,
            },
            ...(["low", "likely", "high"] as const).map((bound) => ({
              key: bound,
              header: { low: "Low", likely: "Likely", high: "High" }[bound],
              align: "end" as const,
              cell: (point: (typeof points)[number]) =>
                formatMoneyWhole({ amountMinor: point[bound], currency }),
            })),
          ]}
        />
      }
    >
      <CurveChart
        title="Balance"
        ink="cash"
        labels={points.map(({ month }) => formatMonth(month))}
        lines={[
          {
            name: "Booked",
            stroke: "solid",
            values: points.map(({ likely, isAhead }) => (isAhead ? null : likely)),
          },
          {
            name: "Forecast",
            stroke: "dotted",
            values: points.map(({ month, likely }) => ahead(month, likely)),
          },
        ]}
        band={{
          name: "Low to high",
          low: points.map(({ month, low }) => ahead(month, low)),
          high: points.map(({ month, high }) => ahead(month, high)),
        }}
        marks={marks}
        tickLabel={tickOf(currency)}
      />
    </ChartFigure>
  );
}

export function paybackSentence({ cash, currency, period }: ValueReport): string {
  const now = cash.points.filter(({ isAhead }) => !isAhead).at(-1)?.likely ?? 0;
  const balance = formatMoneyCompact({ amountMinor: now, currency });
  const range = cash.payback.best ? ` (${paybackRange(cash.payback).replace(/^B/, "b")})` : "";
  const back = cash.payback.likely
    ? `By the likely forecast it is paid back from ${formatMonth(cash.payback.likely)} on${range}.`
    : `By the likely forecast it is not paid back within what is planned${range}.`;
  return `The balance at ${formatDate(period.on)} is ${balance}. ${back}`;
}
