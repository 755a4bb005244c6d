import { Table } from "@/components/ui/table";
import { isOverdrawn, poolUse } from "@/lib/domain/finance-policy/pool-use";
import { formatDate, formatDateTime } from "@/lib/format/date";
import { formatMoney } from "@/lib/format/money";
import { formatNumber, formatPercent } from "@/lib/format/number";
import type { FinancePolicyView, ListedPool } from "@/lib/server/finance-policy/queries";

export function PolicyTable({ policies }: { policies: FinancePolicyView["policies"] }) {
  return (
    <Table
      caption="Every policy that was recorded, latest first"
      rows={policies}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "from",
          header: "From",
          isRowHeader: true,
          cell: ({ effectiveFrom }) => formatDate(effectiveFrom),
        },
        {
          key: "rate",
          header: "Discount rate",
          align: "end",
          cell: ({ discountRate }) => formatPercent(discountRate, 2),
        },
        {
          key: "horizon",
          header: "Horizon",
          align: "end",
          cell: ({ horizonMonths }) => `${formatNumber(horizonMonths)} months`,
        },
        { key: "reason", header: "Why", cell: ({ reason }) => reason },
        { key: "recorded", header: "Recorded", cell: ({ recordedAt }) => formatDateTime(recordedAt) },
      ]}
    />
  );
}

type LabourRateTableProps = {
  rates: FinancePolicyView["labourRates"];
  departments: ReadonlyMap<string, string>;
};

export function LabourRateTable({ rates, departments }: LabourRateTableProps) {
  return (
    <Table
      caption="What an hour costs, latest first"
      isCaptionHidden
      rows={rates}
      rowKey={({ id }) => id}
      columns={[
        { key: "role", header: "Role", isRowHeader: true, cell: ({ role }) => role },
        {
          key: "department",
          header: "Department",
          cell: ({ departmentId }) => (departmentId ? (departments.get(departmentId) ?? null) : "All"),
        },
        { key: "from", header: "From", cell: ({ effectiveFrom }) => formatDate(effectiveFrom) },
        { key: "rate", header: "An hour", align: "end", cell: ({ perHour }) => formatMoney(perHour) },
        { key: "source", header: "Source", cell: ({ source }) => source },
      ]}
    />
  );
}

export function ExchangeRateTable({ rates }: { rates: FinancePolicyView["exchangeRates"] }) {
  return (
    <Table
      caption="Exchange rates, latest first"
      isCaptionHidden
      rows={rates}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "pair",
          header: "Rate",
          isRowHeader: true,
          cell: ({ from, to, rate }) => `1 ${from} = ${rate} ${to}`,
        },
        { key: "from", header: "From", cell: ({ effectiveFrom }) => formatDate(effectiveFrom) },
        { key: "source", header: "Source", cell: ({ source }) => source },
      ]}
    />
  );
}

/** What each pool holds and what cases draw from it; one that gives more than it holds is marked. */
export function PoolTable({ pools }: { pools: readonly ListedPool[] }) {
  return (
    <Table
      caption="Benefit pools"
      isCaptionHidden
      rows={pools}
      rowKey={({ id }) => id}
      columns={[
        { key: "activity", header: "Activity", isRowHeader: true, cell: ({ activity }) => activity },
        { key: "department", header: "Department", cell: ({ departmentName }) => departmentName },
        { key: "holds", header: "Holds a year", align: "end", cell: holdsWords },
        {
          key: "drawn",
          header: "Drawn",
          align: "end",
          cell: (pool) => (pool.draws ? drawnWords(pool) : null),
        },
        { key: "cases", header: "By", cell: ({ draws }) => (draws ? byWords(draws) : null) },
        { key: "source", header: "Source", cell: ({ source, asOf }) => `${source}, ${formatDate(asOf)}` },
      ]}
    />
  );
}

function holdsWords({ hoursYear, spendYear }: ListedPool): string {
  return spendYear ? formatMoney(spendYear) : `${formatNumber(hoursYear)} hours`;
}

function drawnWords(pool: ListedPool) {
  const { spendYear } = pool;
  const { drawn, holds } = poolUse(pool);
  const words = spendYear
    ? formatMoney({ amountMinor: Math.round(drawn), currency: spendYear.currency })
    : `${formatNumber(drawn)} hours`;
  if (!isOverdrawn(pool)) return words;
  return (
    <>
      {words}
      <span className="block text-sm font-medium text-bad">
        overdrawn: {formatPercent(drawn / holds)} of what there is
      </span>
    </>
  );
}

function byWords({ cases, confidential }: NonNullable<ListedPool["draws"]>): string {
  const named = cases.map(({ key }) => key);
  return [...named, ...(confidential > 0 ? [`confidential: ${confidential}`] : [])].join(", ") || "nobody";
}
