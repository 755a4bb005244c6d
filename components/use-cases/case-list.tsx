import { CaseTable } from "@/components/use-cases/case-table";
import { fromFirstPage, isNarrowed, type ListState, listAddress } from "@/components/use-cases/list-address";
import { ListChips } from "@/components/use-cases/list-chips";
import { ListEmpty } from "@/components/use-cases/list-empty";
import type { ListField } from "@/components/use-cases/list-fields";
import { ListFilters } from "@/components/use-cases/list-filters";
import { ListPages } from "@/components/use-cases/list-pages";
import { ListQueues } from "@/components/use-cases/list-queues";
import type { QuadrantNames } from "@/components/use-cases/quadrant-mark";
import { formatNumber } from "@/lib/format/number";
import { formatCount } from "@/lib/format/words";
import type { UseCaseSummary } from "@/lib/server/use-cases/rows";

export interface PageFacts {
  next: string | null;
  limit: number;
  total: number | null;
  totalAtLeast?: number;
}

type CaseListProps = {
  rows: readonly UseCaseSummary[];
  page: PageFacts;
  state: ListState;
  fields: readonly ListField[];
  quadrantNames: QuadrantNames;
  canPropose: boolean;
  canImport: boolean;
};

export function CaseList(props: CaseListProps) {
  const { rows, state, fields, quadrantNames, canPropose, canImport } = props;
  const narrowed = isNarrowed(state) || state.cursor !== undefined;
  return (
    <div className="grid gap-4">
      <ListQueues state={state} />
      <ListFilters key={listAddress(state)} state={state} fields={fields} />
      <ListChips state={state} fields={fields} />
      {rows.length === 0 ? (
        <ListEmpty state={state} isNarrowed={narrowed} canPropose={canPropose} canImport={canImport} />
      ) : (
        <div>
          <CaseTable rows={rows} state={state} quadrantNames={quadrantNames} />
          <ListPages {...pagesOf(props)} />
        </div>
      )}
    </div>
  );
}

/** "631 cases", "more than 1,000 cases". */
export function totalOf({ total, totalAtLeast }: Pick<PageFacts, "total" | "totalAtLeast">): string {
  return total === null
    ? `more than ${formatNumber((totalAtLeast ?? 1) - 1)} cases`
    : formatCount(total, "case");
}

function pagesOf({ rows, page, state }: CaseListProps) {
  const number = state.page ?? 1;
  const before = (number - 1) * page.limit;
  return {
    summary: `${formatNumber(before + 1)}–${formatNumber(before + rows.length)} of ${totalOf(page)}`,
    page: number,
    href: listAddress(state),
    firstHref: listAddress(fromFirstPage(state)),
    nextHref: page.next ? listAddress({ ...state, cursor: page.next, page: number + 1 }) : undefined,
  };
}
