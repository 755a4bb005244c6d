"use client";
import dynamic from "next/dynamic";
import { ChartFigure } from "@/components/charts/chart-figure";
import { Skeleton } from "@/components/ui/skeleton";
import { Table } from "@/components/ui/table";
import { wholeUnits } from "@/components/use-cases/typed-money";
import { paybackWords } from "@/components/use-cases/value/case-sentence";
import type { CaseResults } from "@/lib/domain/business-case/detail";
import { addMonths } from "@/lib/domain/shared/calendar-month";
import type { Currency } from "@/lib/domain/shared/currency";
import { formatDateAsKnown } from "@/lib/format/date";
import { formatMoneyWhole } from "@/lib/format/money";

const SeriesChart = dynamic(() => import("@/components/charts/series-chart"), {
  ssr: false,
  loading: () => <Skeleton lines={6} />,
});

/** What was spent and came back by month, added up: it is paid back where the line crosses zero. */
export function CashCurve({ results, startsOn }: { results: CaseResults; startsOn: string }) {
  const currency = results.currency as Currency;
  const points = results.cumulative.map((amountMinor, month) => ({
    on: `${addMonths(startsOn, month)}-01`,
    amount: { amountMinor, currency },
  }));
  const back = results.paybackMonths;
  const mark =
    back === null ? [] : [{ on: `${addMonths(startsOn, Math.ceil(back))}-01`, label: "paid back" }];
  return (
    <ChartFigure
      title="Money spent and back, added up"
      summary={paybackWords(results)}
      source="Likely amounts of the business case, not discounted and not weighted by the chance of success."
      table={
        <Table
          caption="Money spent and back, added up by month"
          isCaptionHidden
          cards="never"
          rows={points}
          rowKey={({ on }) => on}
          columns={[
            {
              key: "month",
              header: "Month",
              isRowHeader: true,
              cell: ({ on }) => formatDateAsKnown(on, "month"),
            },
            {
              key: "amount",
              header: "Added up",
              align: "end",
              cell: ({ amount }) => formatMoneyWhole(amount),
            },
          ]}
        />
      }
    >
      <SeriesChart
        measured={points.map(({ on, amount }) => ({ on, value: wholeUnits(amount) }))}
        expected={[]}
        marks={mark}
        unit={currency}
      />
    </ChartFigure>
  );
}
