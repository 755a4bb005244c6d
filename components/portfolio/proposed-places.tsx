import { AppLink } from "@/components/ui/app-link";
import { KeyLabel } from "@/components/ui/key-label";
import { Section } from "@/components/ui/section";
import { type Column, Table } from "@/components/ui/table";
import { pointsOf } from "@/lib/domain/portfolio/matrix/view";
import { formatDate } from "@/lib/format/date";
import { formatScore } from "@/lib/format/number";
import type { ProposedOverride } from "@/lib/server/overrides/queries";

/** Places that leads propose and that wait for a second one; each leads to its mark, where it is settled. */
export function ProposedPlaces({ proposed }: { proposed: readonly ProposedOverride[] }) {
  if (proposed.length === 0) return null;
  const columns: Column<ProposedOverride>[] = [
    {
      key: "case",
      header: "Case",
      isRowHeader: true,
      cell: ({ case: { key, title } }) => (
        <>
          <KeyLabel>{key}</KeyLabel>
          <AppLink href={`/portfolio?view=matrix&peek=${key}`} className="text-link block font-normal">
            {title}
          </AppLink>
        </>
      ),
    },
    { key: "impact", header: "Impact", cell: ({ impact, impactNow }) => change(impactNow, impact) },
    {
      key: "feasibility",
      header: "Feasibility",
      cell: ({ feasibility, feasibilityNow }) => change(feasibilityNow, feasibility),
    },
    { key: "reason", header: "Reason", cell: ({ reason }) => <span className="line-clamp-3">{reason}</span> },
    {
      key: "by",
      header: "Proposed",
      cell: ({ by, mine, at }) => `${mine ? "by you" : `by ${by}`}, ${formatDate(at)}`,
    },
  ];
  return (
    <Section
      id="overrides"
      title="Proposed places"
      lead="A lead would place these cases elsewhere than their panels did. A second lead accepts or declines."
    >
      <Table
        caption="Proposed places"
        isCaptionHidden
        columns={columns}
        rows={proposed}
        rowKey={({ id }) => id}
        cards="wide"
      />
    </Section>
  );
}

function change(now: number, proposed: number | null): string {
  const before = formatScore(pointsOf(now));
  return proposed === null ? `${before}, as it is rated` : `${before} → ${formatScore(pointsOf(proposed))}`;
}
