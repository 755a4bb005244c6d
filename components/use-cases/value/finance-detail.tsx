import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import { monthOf } from "@/components/use-cases/value/case-sentence";
import { CashCurve } from "@/components/use-cases/value/cash-curve";
import { amountWords, kindWords } from "@/components/use-cases/value/line-words";
import { Tornado } from "@/components/use-cases/value/tornado";
import type { CaseResults } from "@/lib/domain/business-case/detail";
import { drawn } from "@/lib/domain/business-case/figures";
import type { Currency } from "@/lib/domain/shared/currency";
import { formatMoney } from "@/lib/format/money";
import { formatNumber, formatPercent } from "@/lib/format/number";
import { formatList } from "@/lib/format/words";
import type { BusinessCaseView } from "@/lib/server/business-cases/view";

/** Everything that finance asks of a business case, one click behind its front. */
export function FinanceDetail({ businessCase }: { businessCase: BusinessCaseView }) {
  const { results, lines, startsOn } = businessCase;
  return (
    <Disclosure summary="Finance detail">
      <div className="grid gap-6">
        <DefinitionList entries={entriesOf(businessCase)} />
        <p className="max-w-measure text-sm text-ink-2">
          The range comes from {formatNumber(drawn.iterations)} draws between low and high. Investment,
          benefit and run cost are drawn apart; in truth they often move together, so the range is rather too
          narrow.
        </p>
        <CashCurve results={results} startsOn={startsOn} />
        <Tornado swings={results.tornado} currency={results.currency} base={results.riskAdjustedNpv} />
        <Table
          caption="Lines of the business case"
          rows={lines}
          rowKey={({ id }) => id ?? ""}
          columns={[
            { key: "label", header: "Line", isRowHeader: true, cell: ({ label }) => label },
            { key: "kind", header: "Kind", cell: kindWords },
            { key: "amount", header: "Amount", cell: amountWords },
            {
              key: "place",
              header: "Cost centre, budget line",
              cell: ({ costCentre, budgetLine }) =>
                formatList([costCentre, budgetLine].flatMap((word) => word ?? [])) || null,
            },
          ]}
        />
      </div>
    </Disclosure>
  );
}

function entriesOf({ results, deviation, deviationBy }: BusinessCaseView) {
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency: results.currency as Currency });
  const { assumptions } = results;
  const months = (count: number | null) =>
    count === null ? "not within the horizon" : `month ${monthOf(count)}`;
  return [
    {
      term: "Net present value",
      value: money(results.npv),
      note: `${money(results.npvCash)} of it without hours`,
    },
    {
      term: "Risk-adjusted",
      value: money(results.riskAdjustedNpv),
      note: "the investment is spent in any case, benefit and run cost come only with success",
    },
    {
      term: "NPV in 80 of 100 draws",
      value: `${money(results.p10)} to ${money(results.p90)}`,
      note: `middle ${money(results.p50)}`,
    },
    { term: "Internal rate of return", value: irrWords(results) },
    { term: "Modified rate of return", value: percent(results.mirr) },
    {
      term: "Return on all cost",
      value: percent(results.roi),
      note: results.discountedRoi === null ? undefined : `${percent(results.discountedRoi)} discounted`,
    },
    {
      term: "Paid back",
      value: months(results.paybackMonths),
      note: `${results.staysRecovered ? "" : "it falls below zero again; "}discounted: ${months(results.discountedPaybackMonths)}`,
    },
    { term: "Chance of success needed", value: breakEvenWords(results) },
    {
      term: "Computed with",
      value: `${formatPercent(assumptions.discountRate, 2)} a year, ${formatNumber(assumptions.horizonMonths)} months, a ${formatPercent(assumptions.probability)} chance of success`,
      note: deviation
        ? `Other than finance's policy, allowed by ${deviationBy?.name ?? "somebody"}: ${deviation.reason}`
        : policyWords(assumptions.policyId),
    },
  ];
}

function policyWords(policyId: string | null): string {
  return policyId ? "finance's policy" : "a starting point: finance has recorded no policy yet";
}

function irrWords({ irr: { status, rate, roots } }: CaseResults): string {
  if (status === "unique") return `${percent(rate)} a year`;
  if (status === "multiple")
    return `several: ${formatList(roots.map((root) => percent(root)))}; go by the modified rate`;
  if (status === "none") return "none between −99% and 1,000% a month";
  return "none: money goes one way only";
}

function breakEvenWords({ breakEvenProbability }: CaseResults): string {
  if (breakEvenProbability === null) return "none: it costs more to run than it brings";
  if (breakEvenProbability > 1) return "not even certainty pays";
  return formatPercent(breakEvenProbability);
}

function percent(share: number | null): string {
  return share === null ? "not defined" : formatPercent(share, 1);
}
