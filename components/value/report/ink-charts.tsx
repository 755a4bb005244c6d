import { CurveChart } from "@/components/charts/curve-chart";
import { WaterfallChart } from "@/components/charts/waterfall-chart";
import { type Ink, inkNames } from "@/lib/domain/value/inks";
import type { ValueReport, ValueStanding } from "@/lib/domain/value/report";
import { barsOf } from "@/lib/domain/value/waterfall";
import { formatDate, formatMonth } from "@/lib/format/date";
import { formatMoneyCompact } from "@/lib/format/money";
import { stepAmount } from "@/lib/format/value/amounts";
import { stepNames } from "@/lib/format/value/names";

type InkWaterfallProps = { report: Pick<ValueStanding, "waterfall" | "currency">; ink: Ink };

/** From plan to actual, in one ink. */
export function InkWaterfall({ report: { waterfall, currency }, ink }: InkWaterfallProps) {
  return (
    <WaterfallChart
      title={inkNames[ink]}
      ink={ink}
      rows={barsOf(waterfall, ink).map(({ step, ...bar }) => ({
        ...{ key: step, label: stepNames[step], ...bar },
        text: stepAmount(waterfall[step][ink], step, currency),
      }))}
    />
  );
}

type InkCurveProps = { report: ValueReport; ink: Ink; isCompact?: boolean };

/** Planned, realised and forecast, added up month by month in one ink; compact for paper. */
export function InkCurve({ report, ink, isCompact = false }: InkCurveProps) {
  const { curve, currency, period } = report;
  const points = curve[ink];
  const dataAt = points.findIndex(({ month }) => month === period.on.slice(0, 7));
  const on = formatDate(period.on);
  return (
    <CurveChart
      title={inkNames[ink]}
      ink={ink}
      isCompact={isCompact}
      labels={points.map(({ month }) => formatMonth(month))}
      lines={[
        { name: "Plan", stroke: "dashed", values: points.map(({ plan }) => plan) },
        { name: "Realised", stroke: "solid", values: points.map(({ came }) => came) },
        { name: "Forecast", stroke: "dotted", values: points.map(({ forecast }) => forecast) },
      ]}
      band={{
        name: "Low to high",
        low: points.map(({ low }) => low),
        high: points.map(({ high }) => high),
      }}
      marks={dataAt < 0 ? [] : [{ at: dataAt, label: isCompact ? on : `Data of ${on}` }]}
      tickLabel={tickOf(currency)}
    />
  );
}

/** "1.2m": an axis whose unit stands in the title. */
export function tickOf(currency: string): (amountMinor: number) => string {
  return (amountMinor) => formatMoneyCompact({ amountMinor, currency }).replace(`${currency}\u00a0`, "");
}
