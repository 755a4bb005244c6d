import { AppLink } from "@/components/ui/app-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import { caseOccasionNames } from "@/lib/domain/business-case/occasion";
import { formatDate } from "@/lib/format/date";
import { formatMoneyCompact } from "@/lib/format/money";
import { formatPercent } from "@/lib/format/number";
import { formatCount } from "@/lib/format/words";
import type { CaseVersionView } from "@/lib/server/business-cases/queries";

type CaseVersionsProps = { useCaseKey: string; versions: readonly CaseVersionView[]; currency: string };

/** What was submitted, approved and forecast again: each as it was then. */
export function CaseVersions({ useCaseKey, versions, currency }: CaseVersionsProps) {
  if (versions.length === 0) return null;
  const money = (amount: unknown) =>
    typeof amount === "number" ? formatMoneyCompact({ amountMinor: amount, currency }) : null;
  return (
    <Disclosure summary={formatCount(versions.length, "kept version")}>
      <Table
        caption="Versions of the business case, latest first"
        isCaptionHidden
        rows={versions}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            key: "occasion",
            header: "Version",
            isRowHeader: true,
            cell: ({ number, occasion }) => `${number}: ${caseOccasionNames[occasion].toLowerCase()}`,
          },
          {
            key: "at",
            header: "When",
            cell: ({ at, by }) => `${formatDate(at)}, ${by ?? "somebody who left"}`,
          },
          {
            key: "value",
            header: "Value a year",
            align: "end",
            cell: ({ results }) => money(results.valueYearLikely),
          },
          { key: "npv", header: "NPV", align: "end", cell: ({ results }) => money(results.npv) },
          {
            key: "loss",
            header: "Not paid back",
            align: "end",
            cell: ({ results }) =>
              typeof results.lossProbability === "number" ? formatPercent(results.lossProbability) : null,
          },
          { key: "reason", header: "Why", cell: ({ reason }) => reason },
          {
            key: "compare",
            header: "Compare",
            cell: ({ number }) => (
              <span className="flex flex-wrap gap-x-4">
                {number > 1 ? (
                  <AppLink href={compareHref(useCaseKey, number - 1, number)} className="text-link">
                    with {number - 1}
                    <span className="sr-only">: version {number}</span>
                  </AppLink>
                ) : null}
                <AppLink href={compareHref(useCaseKey, number)} className="text-link">
                  with now
                  <span className="sr-only">: version {number}</span>
                </AppLink>
              </span>
            ),
          },
        ]}
      />
    </Disclosure>
  );
}

function compareHref(useCaseKey: string, from: number, to?: number): string {
  return `/use-cases/${useCaseKey}/value?from=${from}${to === undefined ? "" : `&to=${to}`}#difference`;
}
