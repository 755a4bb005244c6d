import { ChartFigure } from "@/components/charts/chart-figure";
import { type Column, Table } from "@/components/ui/table";
import { InkCurve } from "@/components/value/report/ink-charts";
import type { CurvePoint } from "@/lib/domain/value/curves";
import { type Ink, inkNames, inks } from "@/lib/domain/value/inks";
import type { ValueReport } from "@/lib/domain/value/report";
import { formatDate, formatMonth } from "@/lib/format/date";
import { formatMoneyCompact, formatMoneyWhole } from "@/lib/format/money";

/** What was planned, what came and what is forecast, added up month by month, cash and time apart. */
export function CurveFigure({ report }: { report: ValueReport }) {
  return (
    <ChartFigure
      title={`Planned, realised and forecast, added up (${report.currency})`}
      summary={curveSummary(report)}
      source="Plan: as approved. Forecast: what came so far, plus the rest of each case's forecast times the part of it that came so far; the fan is the same with every case at its low and at its high estimate. That all come low or high at once is unlikely: the fan is rather too wide."
      table={<CurveTable report={report} />}
    >
      <div className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
        {inks.map((ink) => (
          <InkCurve key={ink} report={report} ink={ink} />
        ))}
      </div>
    </ChartFigure>
  );
}

function curveSummary({ curve, currency, period }: ValueReport): string {
  const last = { cash: curve.cash.at(-1), time: curve.time.at(-1) };
  if (!last.cash || !last.time) return "Nothing is planned yet.";
  const money = (amountMinor: number) => formatMoneyCompact({ amountMinor, currency });
  const ahead = (point: CurvePoint) => money(point.forecast ?? point.came ?? 0);
  return `By ${formatMonth(last.cash.month)} ${ahead(last.cash)} cash and ${ahead(last.time)} time are forecast, where ${money(last.cash.plan)} and ${money(last.time.plan)} were approved. The line at ${formatDate(period.on)} parts what is known from what is forecast.`;
}

type Line = { month: string; cash: CurvePoint | undefined; time: CurvePoint | undefined };

function CurveTable({ report: { curve, currency } }: { report: ValueReport }) {
  const money = (amountMinor: number | null | undefined) =>
    amountMinor === null || amountMinor === undefined
      ? ""
      : formatMoneyWhole({ amountMinor: Math.round(amountMinor), currency });
  const lines = curve.cash.map((cash, index): Line => ({ month: cash.month, cash, time: curve.time[index] }));
  const column = (ink: Ink, name: keyof CurvePoint, header: string): Column<Line> => ({
    key: `${ink} ${name}`,
    header: `${inkNames[ink]}: ${header}`,
    align: "end",
    cell: (line) => money(line[ink]?.[name] as number | null | undefined),
  });
  const columns: Column<Line>[] = [
    { key: "month", header: "Month", isRowHeader: true, cell: ({ month }) => formatMonth(month) },
    ...inks.flatMap((ink) => [
      column(ink, "plan", "plan"),
      column(ink, "came", "realised"),
      column(ink, "forecast", "forecast"),
      column(ink, "low", "low"),
      column(ink, "high", "high"),
    ]),
  ];
  return (
    <Table
      caption={`Planned, realised and forecast, added up by month (${currency})`}
      isCaptionHidden
      cards="wide"
      columns={columns}
      rows={lines}
      rowKey={({ month }) => month}
    />
  );
}
