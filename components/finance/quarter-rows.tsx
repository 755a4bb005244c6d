import { amountsWords } from "@/components/finance/amount-words";
import { CaseLink } from "@/components/finance/case-link";
import { Table } from "@/components/ui/table";
import type { PlannedKind } from "@/lib/domain/business-case/planned";
import { actualStateNames, gradeNames } from "@/lib/domain/realised/grade";
import { inkOf } from "@/lib/domain/value/inks";
import { formatMonth } from "@/lib/format/date";
import { formatMoney } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";
import { capitalised, formatCount } from "@/lib/format/words";
import type { PeriodRow, PeriodRows } from "@/lib/server/value-periods/listed-rows";

/** The rows behind a number, case by case, with what they come to: cash, hours and money spent apart. */
export function QuarterRows({ rows, caption }: { rows: PeriodRows; caption: string }) {
  return (
    <div className="grid gap-3">
      <p className="max-w-measure text-ink-2">{sumsWords(rows)}</p>
      <Table
        caption={caption}
        isCaptionHidden
        cards="wide"
        rows={rows.data}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "case",
            header: "Case",
            isRowHeader: true,
            cell: (row) => <CaseLink of={row.case} part="actuals" />,
          },
          { key: "line", header: "Line", cell: ({ lineLabel }) => lineLabel },
          { key: "period", header: "Month", width: "8rem", cell: monthWords },
          { key: "amount", header: "Amount", align: "end", cell: amountWords },
          { key: "grade", header: "Evidence", cell: evidenceWords },
          { key: "state", header: "State", width: "9rem", cell: stateWords },
          { key: "source", header: "Source", width: "8rem", cell: ({ source }) => source },
        ]}
      />
    </div>
  );
}

function sumsWords({ sums, confidential, page }: PeriodRows): string {
  const count = page.total === null ? "more than 1,000 rows" : formatCount(page.total, "row");
  const parts = [
    [amountsWords(sums.cash), "in cash"],
    [amountsWords(sums.time), "in freed hours"],
    [amountsWords(sums.spent), "spent"],
  ].flatMap(([amount, what]) => (amount ? [`${amount} ${what}`] : []));
  const hidden =
    confidential.rows > 0
      ? ` In it, confidential: ${formatCount(confidential.rows, "row")}, ${
          amountsWords([...confidential.cash, ...confidential.time, ...confidential.spent]) ?? "no amount"
        }.`
      : "";
  return `${capitalised(count)}: ${parts.join("; ") || "no amount"}.${hidden}`;
}

function monthWords({ period, postedIn }: PeriodRow) {
  const month = formatMonth(period);
  if (period === postedIn) return month;
  return (
    <>
      {month}
      <span className="block text-sm text-ink-2">prior period, counted in {formatMonth(postedIn)}</span>
    </>
  );
}

function amountWords({ amount, hours, supported, claimedTimes, benefit, state }: PeriodRow) {
  return (
    <>
      {formatMoney(amount)}
      {hours === null ? null : (
        <span className="block text-sm text-ink-2">
          {formatNumber(hours)} hours
          {benefit && inkOf(benefit as PlannedKind, state) === "time" ? ", not cash" : ""}
        </span>
      )}
      {claimedTimes !== null && claimedTimes > 1 ? (
        <span className="block text-sm font-medium text-warn">
          {formatNumber(claimedTimes, 1)}× what the metric supports: {formatMoney(supported)}
        </span>
      ) : supported && amount && amount.amountMinor > supported.amountMinor ? (
        <span className="block text-sm font-medium text-warn">
          the metric supports {formatMoney(supported)}
        </span>
      ) : null}
    </>
  );
}

function evidenceWords({ grade, gradeWhy }: PeriodRow) {
  return (
    <>
      {gradeNames[grade]}
      <span className="block text-sm text-ink-2">{gradeWhy}</span>
    </>
  );
}

function stateWords({ state, leakageReason, budgetLine }: PeriodRow) {
  const note = leakageReason ? `will not be confirmed: ${leakageReason}` : budgetLine;
  return (
    <>
      {actualStateNames[state]}
      {note ? <span className="block text-sm text-ink-2">{note}</span> : null}
    </>
  );
}
