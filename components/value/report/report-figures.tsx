import { Stat, StatRow } from "@/components/ui/stat";
import { rowsAddress } from "@/components/value/report/report-address";
import { totalOf } from "@/lib/domain/value/inks";
import type { ValueReport } from "@/lib/domain/value/report";
import { formatMonth } from "@/lib/format/date";
import { formatMoneyCompact, formatMoneyRange } from "@/lib/format/money";
import { formatPercent } from "@/lib/format/number";
import { splitNote } from "@/lib/format/value/amounts";
import { paybackRange } from "@/lib/format/value/words";

/** Four figures, each with its split, what it is held against, and its rows. */
export function ReportFigures({ report }: { report: ValueReport }) {
  const { total, currency, outlook, cash, period } = report;
  const money = (amountMinor: number) => ({ amountMinor, currency });
  const promised = totalOf(total.promised);
  return (
    <StatRow>
      <Stat
        label="Realised to date"
        value={formatMoneyCompact(money(totalOf(total.came)))}
        note={
          <>
            {splitNote(total.came, currency)}
            <br />
            {promised > 0
              ? `${formatPercent(totalOf(total.came) / promised)} of ${formatMoneyCompact(money(promised))} promised`
              : "Nothing was promised by now"}
          </>
        }
        href={rowsAddress("came", period.name)}
      />
      <Stat
        label={`Forecast for ${outlook.year}`}
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
      <Stat
        label="Invested to date"
        value={formatMoneyCompact(money(total.spent))}
        note={`Cash, with run cost; ${formatMoneyCompact(money(total.plannedCost))} was planned`}
        href={rowsAddress("spent", period.name)}
      />
      <Stat
        label="Paid back, in cash"
        value={cash.payback.likely ? formatMonth(cash.payback.likely) : null}
        note={paybackRange(cash.payback)}
        href="#cash"
        hrefLabel="Show the curve"
      />
    </StatRow>
  );
}
