import { CaseLink } from "@/components/finance/case-link";
import { Table } from "@/components/ui/table";
import { formatDate } from "@/lib/format/date";
import { formatMoney } from "@/lib/format/money";
import { formatPercent } from "@/lib/format/number";
import type { OutdatedCases as Outdated } from "@/lib/server/business-cases/outdated";

type Row = Outdated["data"][number];

/** Cases computed with an earlier policy: what came out then, and what today's would give. */
export function OutdatedCases({ outdated }: { outdated: Outdated }) {
  const { data, total } = outdated;
  const money = ({ currency }: Row, amountMinor: number | null | undefined) =>
    amountMinor === null || amountMinor === undefined ? null : formatMoney({ amountMinor, currency });
  return (
    <>
      <Table
        caption="Cases computed with an earlier policy"
        isCaptionHidden
        cards="wide"
        rows={data}
        rowKey={({ case: { key } }) => key}
        columns={[
          {
            key: "case",
            header: "Case",
            isRowHeader: true,
            cell: (row) => <CaseLink of={row.case} />,
          },
          {
            key: "policy",
            header: "Policy of",
            width: "8rem",
            cell: ({ policyFrom }) => (policyFrom ? formatDate(policyFrom) : "the starting point"),
          },
          { key: "npv", header: "NPV", align: "end", cell: (row) => money(row, row.before.npv) },
          { key: "today", header: "NPV today", align: "end", cell: (row) => money(row, row.today?.npv) },
          {
            key: "risk",
            header: "Risk-adjusted today",
            align: "end",
            cell: (row) => money(row, row.today?.riskAdjustedNpv),
          },
          {
            key: "loss",
            header: "Not paid back",
            align: "end",
            cell: ({ before, today }) =>
              `${formatPercent(before.lossProbability)} → ${formatPercent(today?.lossProbability)}`,
          },
        ]}
      />
      {total > data.length ? (
        <p className="pt-3 text-ink-2">
          {data.length} of {total} are shown.
        </p>
      ) : null}
    </>
  );
}
