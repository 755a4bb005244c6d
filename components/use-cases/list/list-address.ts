import type { UseCaseFilter } from "@/lib/domain/use-cases/filter";
import type { ListOrder } from "@/lib/domain/use-cases/list-order";
import type { ViewQuery } from "@/lib/domain/use-cases/saved-view";

export type ListState = UseCaseFilter & {
  sort: ListOrder;
  cols?: string | undefined;
  cursor?: string;
  page?: number;
  /** The saved view that this began from; every address says the whole state beside it, so that nothing depends on it. */
  sv?: string;
};

export const usualOrder: ListOrder = "-number";

/** The address of the list in a state. What is usual is left out, so that two people who look at the same see the same. */
export function listAddress({ sort, page, sv, ...rest }: ListState): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== false && item !== "") parameters.append(name, String(item));
    }
  }
  if (sort !== usualOrder) parameters.set("sort", sort);
  if (page !== undefined && page > 1) parameters.set("page", String(page));
  if (sv !== undefined) parameters.set("sv", sv);
  if (sv !== undefined && sv !== noView) parameters.set("edited", "1");
  const query = parameters.toString().replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%7E", "~");
  return query ? `/use-cases?${query}` : "/use-cases";
}

/** Where all that a state shows is given as a file: every row that matches, in its order. */
export function exportAddress(state: ListState): string {
  return `/api/v1${listAddress({ ...filterOf(state), sort: state.sort }).replace("/use-cases", "/use-cases/export")}`;
}

/** Says that no view is meant, not even one's default. */
export const noView = "none";

/** The address of a saved view as it was saved. */
export function viewAddress(id: string): string {
  return `/use-cases?sv=${id}`;
}

/** The same state from its first page: after any change of filter or order. */
export function fromFirstPage({ cursor: _cursor, page: _page, ...state }: ListState): ListState {
  return state;
}

/** What is left when the filters are taken away: order, columns and the view it began from. */
export function withoutFilters({ sort, cols, sv }: ListState): ListState {
  return { sort, ...(cols ? { cols } : {}), ...(sv ? { sv } : {}) };
}

/** What narrows the list. */
export function filterOf(state: ListState): UseCaseFilter {
  const { sort: _sort, cols: _cols, cursor: _cursor, page: _page, sv: _sv, ...filter } = state;
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined && value !== false && value !== ""),
  );
}

export function isNarrowed(state: ListState): boolean {
  return Object.keys(filterOf(state)).length > 0;
}

/** What a saved view keeps of a state. */
export function viewQueryOf(state: ListState): ViewQuery {
  const { q: _q, ...filter } = filterOf(state);
  const { sort, cols } = state;
  return { ...filter, ...(sort === usualOrder ? {} : { sort }), ...(cols ? { cols } : {}) };
}

/** Whether two views show the same. */
export function isSameView(a: ViewQuery, b: ViewQuery): boolean {
  return canonical(a) === canonical(b);
}

function canonical(query: ViewQuery): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined);
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
