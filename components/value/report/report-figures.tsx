import { Suspense } from "react";
import { Stat, StatRow, StatSkeleton } from "@/components/ui/stat";
import { rowsAddress } from "@/components/value/report/report-address";
import { totalOf } from "@/lib/domain/value/inks";
import type { ValueCourse, ValueStanding } from "@/lib/domain/value/report";
import { formatMonth } from "@/lib/format/date";
import { formatMoneyCompact, formatMoneyRange } from "@/lib/format/money";
import { formatPercent } from "@/lib/format/number";
import { splitNote } from "@/lib/format/value/amounts";
import { paybackRange } from "@/lib/format/value/words";

type ReportFiguresProps = { report: ValueStanding; course: Promise<ValueCourse> };

const paybackLabel = "Paid back, in cash";

/** Four figures, each with its split, what it is held against, and its rows; those that need every month come later. */
export function ReportFigures({ report, course }: ReportFiguresProps) {
  const { total, currency, period } = report;
  const money = (amountMinor: number) => formatMoneyCompact({ amountMinor, currency });
  const promised = totalOf(total.promised);
  const outlookLabel = `Forecast for ${period.on.slice(0, 4)}`;
  return (
    <StatRow>
      <Stat
        label="Realised to date"
        value={money(totalOf(total.came))}
        note={
          <>
            {splitNote(total.came, currency)}
            <br />
            {promised > 0
              ? `${formatPercent(totalOf(total.came) / promised)} of ${money(promised)} promised`
              : "Nothing was promised by now"}
          </>
        }
        href={rowsAddress("came", period.name)}
      />
      <Suspense fallback={<StatSkeleton label={outlookLabel} />}>
        <OutlookStat label={outlookLabel} currency={currency} course={course} />
      </Suspense>
      <Stat
        label="Invested to date"
        value={money(total.spent)}
        note={`Cash, with run cost; ${money(total.plannedCost)} was planned`}
        href={rowsAddress("spent", period.name)}
      />
      <Suspense fallback={<StatSkeleton label={paybackLabel} />}>
        <PaybackStat course={course} />
      </Suspense>
    </StatRow>
  );
}

type OutlookStatProps = { label: string; currency: string; course: Promise<ValueCourse> };

async function OutlookStat({ label, currency, course }: OutlookStatProps) {
  const { outlook } = await course;
  const money = (amountMinor: number) => ({ amountMinor, currency });
  return (
    <Stat
      label={label}
      value={formatMoneyCompact(money(totalOf(outlook.likely)))}
      note={
        <>
          {splitNote(outlook.likely, currency)}
          <br />
          {formatMoneyRange(money(outlook.low), money(outlook.high))} by the cases’ own ranges
        </>
      }
      href="#curve"
      hrefLabel="Show the months"
    />
  );
}

async function PaybackStat({ course }: { course: Promise<ValueCourse> }) {
  const { payback } = (await course).cash;
  return (
    <Stat
      label={paybackLabel}
      value={payback.likely ? formatMonth(payback.likely) : null}
      note={paybackRange(payback)}
      href="#cash"
      hrefLabel="Show the curve"
    />
  );
}
