import type { UseCaseFilter } from "@/lib/domain/use-cases/filter";
import type { ListUseCases } from "@/lib/server/use-cases/queries";

export type ListState = UseCaseFilter & Pick<ListUseCases, "sort"> & { cursor?: string; page?: number };

const usualOrder: ListUseCases["sort"] = "-number";

/** The address of the list in a state. What is usual is left out, so that two people who look at the same see the same. */
export function listAddress({ sort, page, ...rest }: ListState): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== false && item !== "") parameters.append(name, String(item));
    }
  }
  if (sort !== usualOrder) parameters.set("sort", sort);
  if (page !== undefined && page > 1) parameters.set("page", String(page));
  const query = parameters.toString();
  return query ? `/use-cases?${query}` : "/use-cases";
}

/** The same state from its first page: after any change of filter or order. */
export function fromFirstPage({ cursor: _cursor, page: _page, ...state }: ListState): ListState {
  return state;
}

export function isNarrowed({ sort: _sort, cursor: _cursor, page: _page, ...filter }: ListState): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== false);
}
