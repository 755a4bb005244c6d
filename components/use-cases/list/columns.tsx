import type { ReactNode } from "react";
import { UnknownValue } from "@/components/ui/unknown-value";
import { fundingNames } from "@/components/use-cases/case-funding";
import { PriorityMark } from "@/components/use-cases/priority-mark";
import { QuadrantMark, type QuadrantNames } from "@/components/use-cases/quadrant-mark";
import { personalDataNames, RiskMark } from "@/components/use-cases/risk-mark";
import { StagePill } from "@/components/use-cases/stage-pill";
import { routeNames, taskTypeNames } from "@/lib/domain/use-cases/kind-names";
import type { ListColumn } from "@/lib/domain/use-cases/list-columns";
import type { ListOrder } from "@/lib/domain/use-cases/list-order";
import type { PersonalData } from "@/lib/domain/use-cases/risk";
import type { TaskType } from "@/lib/domain/use-cases/schema";
import { formatDate } from "@/lib/format/date";
import { formatMoneyCompact, formatMoneyRange } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";
import type { UseCaseSummary } from "@/lib/server/use-cases/rows";

export interface CaseColumn {
  /** Width in rem: what is pinned must know how far from the edge it stands. */
  width: number;
  isNumber?: boolean;
  /** The order that a click on its head asks for, and the opposite one. */
  sort?: [ListOrder, ListOrder];
  isHiddenOnCards?: boolean;
  cell(row: UseCaseSummary, names: QuadrantNames): ReactNode;
}

/** What each column of the list shows. */
export const caseColumns: Record<ListColumn, CaseColumn> = {
  department: {
    width: 8,
    sort: ["department,title", "department,-priority"],
    cell: ({ departmentName }) => departmentName,
  },
  stage: { width: 6.75, cell: ({ stage }) => <StagePill stage={stage} /> },
  since: {
    width: 8,
    isNumber: true,
    sort: ["since", "-since"],
    cell: ({ stageSince }) => <Day at={stageSince} />,
  },
  priority: {
    width: 8.5,
    sort: ["-priority", "priority"],
    cell: ({ priority, prioritySe, quickLook }) => (
      <PriorityMark priority={priority} prioritySe={prioritySe} quickLook={quickLook} />
    ),
  },
  quadrant: {
    width: 7,
    isHiddenOnCards: true,
    cell: ({ quadrant, borderline, quickLook }, names) =>
      quadrant === null ? null : (
        <QuadrantMark quadrant={quadrant} borderline={borderline} quickLook={quickLook} names={names} />
      ),
  },
  impact: {
    width: 5.5,
    isNumber: true,
    cell: ({ impact, quickLook }) => <Score value={impact} quickLook={quickLook} />,
  },
  feasibility: {
    width: 6.5,
    isNumber: true,
    cell: ({ feasibility, quickLook }) => <Score value={feasibility} quickLook={quickLook} />,
  },
  risk: { width: 6.75, cell: ({ risk }) => <RiskMark risk={risk} /> },
  personalData: {
    width: 7,
    cell: ({ personalData }) => personalDataNames[personalData as PersonalData] ?? personalData,
  },
  route: { width: 9, cell: ({ route }) => routeNames[route] },
  taskType: {
    width: 9,
    cell: ({ taskType }) => (taskType ? (taskTypeNames[taskType as TaskType] ?? taskType) : null),
  },
  owner: { width: 7.5, cell: ({ owner }) => owner?.name ?? <UnknownValue title="No owner" /> },
  sponsor: { width: 9, cell: ({ sponsor }) => sponsor?.name ?? <UnknownValue title="No sponsor" /> },
  proposer: {
    width: 9,
    cell: ({ proposer }) => proposer?.name ?? <UnknownValue title="Nobody proposed it" />,
  },
  tags: { width: 10, isHiddenOnCards: true, cell: ({ tags }) => tags.join(", ") || null },
  value: {
    width: 6.5,
    isNumber: true,
    sort: ["-value", "value"],
    cell: ({ estimate }) => {
      // Absent: not for this reader. Null: nobody has said.
      if (estimate === undefined) return <Withheld />;
      if (estimate === null) return <UnknownValue />;
      const { low, likely, high } = estimate.valueYear;
      return <span title={formatMoneyRange(low, high)}>{formatMoneyCompact(likely)}</span>;
    },
  },
  cost: {
    width: 6.5,
    isNumber: true,
    cell: ({ estimate }) => {
      if (estimate === undefined) return <Withheld />;
      return estimate?.cost ? formatMoneyCompact(estimate.cost) : <UnknownValue />;
    },
  },
  funding: { width: 7.5, cell: ({ funding }) => fundingNames[funding.status] ?? funding.status },
  blockers: { width: 6, isNumber: true, cell: ({ blockers }) => (blockers > 0 ? blockers : null) },
  source: { width: 8, cell: ({ source }) => source },
  created: {
    width: 7.5,
    isNumber: true,
    sort: ["-created", "created"],
    cell: ({ createdAt }) => <Day at={createdAt} />,
  },
  submitted: {
    width: 7.5,
    isNumber: true,
    cell: ({ submittedAt }) => (submittedAt ? <Day at={submittedAt} /> : null),
  },
  updated: {
    width: 7.5,
    isNumber: true,
    sort: ["-updated", "updated"],
    cell: ({ updatedAt }) => <Day at={updatedAt} />,
  },
};

/** Whether the order begins with the least or earliest. */
export function isAscending(order: ListOrder): boolean {
  return !order.startsWith("-");
}

function Day({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{formatDate(at)}</time>;
}

function Score({ value, quickLook }: { value: number | null; quickLook: boolean }) {
  if (value === null) return <UnknownValue title="Not yet scored" />;
  const score = formatNumber(value, 1);
  if (!quickLook) return score;
  return (
    <span className="text-ink-2" title="By one person's quick look">
      ({score})
    </span>
  );
}

function Withheld() {
  return <span className="text-ink-3">withheld</span>;
}
