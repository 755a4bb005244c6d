import { ChartFigure } from "@/components/charts/chart-figure";
import { AppLink } from "@/components/ui/app-link";
import { type Column, Table } from "@/components/ui/table";
import { InkWaterfall } from "@/components/value/report/ink-charts";
import { rowsAddress } from "@/components/value/report/report-address";
import { type Ink, inks, totalOf } from "@/lib/domain/value/inks";
import type { ValueStanding } from "@/lib/domain/value/report";
import { isTotalStep, type WaterfallStep, waterfallSteps } from "@/lib/domain/value/waterfall";
import { formatDate } from "@/lib/format/date";
import { formatMoneyCompact, formatMoneyWhole } from "@/lib/format/money";
import { signedMoney } from "@/lib/format/value/amounts";
import { stepNames } from "@/lib/format/value/names";

/** From plan to actual, cash and time apart. */
export function WaterfallFigure({ report }: { report: ValueStanding }) {
  const { currency, period } = report;
  return (
    <ChartFigure
      title={`Benefits to date, step by step (${currency})`}
      summary={waterfallSummary(report)}
      source={`Plans as approved by ${formatDate(period.plansOf)}, counted up to ${formatDate(period.on)}; business cases, books and stages of the cases. A step that lost value is hatched.`}
      table={<WaterfallTable report={report} />}
    >
      <div className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
        {inks.map((ink) => (
          <InkWaterfall key={ink} report={report} ink={ink} />
        ))}
      </div>
    </ChartFigure>
  );
}

export function waterfallSummary({ waterfall, currency, period }: ValueStanding): string {
  const money = (amountMinor: number) => formatMoneyCompact({ amountMinor, currency });
  const [plan, actual] = [totalOf(waterfall.plan), totalOf(waterfall.actual)];
  const steps = waterfallSteps.filter((step) => !isTotalStep(step));
  const largest = steps.reduce((found, step) =>
    Math.abs(totalOf(waterfall[step])) > Math.abs(totalOf(waterfall[found])) ? step : found,
  );
  const weight = totalOf(waterfall[largest]);
  const why =
    weight === 0
      ? ""
      : ` What weighs most: ${stepNames[largest].toLowerCase()}, ${signedMoney(weight, currency)}.`;
  return `${money(actual)} came by ${formatDate(period.on)} where ${money(plan)} was planned.${why}`;
}

type Line = { step: WaterfallStep; amounts: Record<Ink, number> };

function WaterfallTable({ report: { waterfall, currency, period } }: { report: ValueStanding }) {
  const amount = (step: WaterfallStep, amountMinor: number) => {
    const text = formatMoneyWhole({ amountMinor, currency });
    return !isTotalStep(step) && amountMinor > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  };
  const columns: Column<Line>[] = [
    {
      key: "step",
      header: "Step",
      isRowHeader: true,
      cell: ({ step }) => (
        <AppLink href={rowsAddress(step, period.name)} className="text-link font-normal">
          {stepNames[step]}
        </AppLink>
      ),
    },
    { key: "cash", header: "Cash", align: "end", cell: ({ step, amounts }) => amount(step, amounts.cash) },
    { key: "time", header: "Time", align: "end", cell: ({ step, amounts }) => amount(step, amounts.time) },
    {
      key: "both",
      header: "Together",
      align: "end",
      cell: ({ step, amounts }) => amount(step, totalOf(amounts)),
    },
  ];
  return (
    <Table
      caption="From plan to actual, by cash and time"
      isCaptionHidden
      cards="phone"
      columns={columns}
      rows={waterfallSteps.map((step) => ({ step, amounts: waterfall[step] }))}
      rowKey={({ step }) => step}
    />
  );
}
