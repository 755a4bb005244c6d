import type { ReactNode } from "react";
import type { Density } from "@/components/shell/appearance";
import { Notice } from "@/components/ui/notice";
import { CaseGrid } from "@/components/use-cases/list/case-grid";
import { CaseTable } from "@/components/use-cases/list/case-table";
import { ColumnChooser } from "@/components/use-cases/list/column-chooser";
import { FilterEditor } from "@/components/use-cases/list/filter-editor";
import type { FilterWords } from "@/components/use-cases/list/filter-words";
import {
  filterOf,
  fromFirstPage,
  isNarrowed,
  type ListState,
  listAddress,
} from "@/components/use-cases/list/list-address";
import { ListChips } from "@/components/use-cases/list/list-chips";
import { ListEmpty } from "@/components/use-cases/list/list-empty";
import { ListPages } from "@/components/use-cases/list/list-pages";
import { ListQueues } from "@/components/use-cases/list/list-queues";
import { ListSearch } from "@/components/use-cases/list/list-search";
import { chosenColumns } from "@/lib/domain/use-cases/list-columns";
import { formatNumber } from "@/lib/format/number";
import { capitalised, formatCount, formatList } from "@/lib/format/words";
import type { UseCasePage } from "@/lib/server/use-cases/queries";

type CaseListProps = {
  found: UseCasePage;
  state: ListState;
  words: FilterWords;
  density: Density;
  canPropose: boolean;
  canImport: boolean;
  /** For those who may change every case. */
  canEdit: boolean;
  /** The saved views, what else can be done with the list, and the case that is peeked at. */
  views: ReactNode;
  tools?: ReactNode;
  peek: { caseKey: string; content: ReactNode } | undefined;
};

/** The registry: queues, search, filter, the cases, and what can be done with them. */
export function CaseList(props: CaseListProps) {
  const { found, state, words, density, canPropose, canImport, canEdit, views, tools, peek } = props;
  const { data: rows, page, similar } = found;
  const narrowed = isNarrowed(state) || state.cursor !== undefined;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <ListQueues state={state} />
      <ListSearch key={listAddress(state)} state={state} canMoney={words.canMoney} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        {views}
        <div className="flex flex-wrap gap-2">
          <FilterEditor state={state} words={words} />
          <ColumnChooser state={state} density={density} withoutMoney={rows.every(hidesMoney)} />
          {tools}
        </div>
      </div>
      <ListChips state={state} words={words} />
      {similar ? <Notice tone="info" title="Nothing matches exactly; shown are similar titles." /> : null}
      {rows.length === 0 ? (
        <ListEmpty state={state} isNarrowed={narrowed} canPropose={canPropose} canImport={canImport} />
      ) : (
        <div>
          <CaseGrid
            key={listAddress(state)}
            pageKeys={rows.map(({ key }) => key)}
            departments={words.departments}
            canEdit={canEdit}
            filter={filterOf(state)}
            total={similar ? rows.length : page.total}
            peek={peek}
          >
            <CaseTable
              rows={rows}
              state={state}
              quadrantNames={words.quadrantNames}
              canMoney={words.canMoney}
              canEdit={canEdit}
            />
          </CaseGrid>
          {rows.some(({ quickLook }) => quickLook) ? <QuickLookNote state={state} /> : null}
          <ListPages {...pagesOf(props)} />
        </div>
      )}
    </div>
  );
}

/** How the columns on show draw a quick look, and what that means. */
function QuickLookNote({ state: { cols } }: { state: ListState }) {
  const shown = new Set(chosenColumns(cols).map(({ name }) => name));
  const signs = [
    ...(shown.has("priority") ? ["hollow marks"] : []),
    ...(shown.has("impact") || shown.has("feasibility") ? ["numbers in brackets"] : []),
  ];
  if (signs.length === 0) return null;
  return (
    <p className="pt-2 text-sm text-ink-2">
      {capitalised(formatList(signs))}: one person’s quick look, until a panel rates. Such a case counts as
      not yet scored.
    </p>
  );
}

/** "631 cases", "more than 1,000 cases". */
export function totalOf({ total, totalAtLeast }: UseCasePage["page"]): string {
  return total === null
    ? `more than ${formatNumber((totalAtLeast ?? 1) - 1)} cases`
    : formatCount(total, "case");
}

function hidesMoney({ estimate }: UseCasePage["data"][number]): boolean {
  return estimate === undefined;
}

function pagesOf({ found: { data, page }, state }: CaseListProps) {
  const number = state.page ?? 1;
  const before = (number - 1) * page.limit;
  return {
    summary: `${formatNumber(before + 1)}–${formatNumber(before + data.length)} of ${totalOf(page)}`,
    page: number,
    href: listAddress(state),
    firstHref: listAddress(fromFirstPage(state)),
    nextHref: page.next ? listAddress({ ...state, cursor: page.next, page: number + 1 }) : undefined,
  };
}
