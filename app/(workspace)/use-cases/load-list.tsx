import type { FilterWords } from "@/components/use-cases/list/filter-words";
import { type ListState, noView } from "@/components/use-cases/list/list-address";
import { PeekContent, PeekMissing } from "@/components/use-cases/list/peek-content";
import { quadrantNamesFor } from "@/components/use-cases/quadrant-mark";
import { canEverywhere } from "@/lib/domain/access/can";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { fromText } from "@/lib/domain/shared/from-text";
import { filterFields } from "@/lib/domain/use-cases/filter-fields";
import { conditionsIn } from "@/lib/domain/use-cases/filter-text";
import { columnsIn } from "@/lib/domain/use-cases/list-columns";
import { getPerson } from "@/lib/server/people/queries";
import { ask, orNull } from "@/lib/server/query";
import { listSavedViews } from "@/lib/server/saved-views/queries";
import type { SavedView } from "@/lib/server/saved-views/rows";
import type { Actor } from "@/lib/server/session";
import { getUseCase, ListUseCases, listUseCases } from "@/lib/server/use-cases/queries";
import { departmentChoices } from "./choices";

export type Address = Record<string, string | string[] | undefined>;

export async function viewsOf(actor: Actor): Promise<readonly SavedView[]> {
  return (await ask(listSavedViews, actor, {})).data;
}

/** The page of the list that an address asks for, or why it cannot be given. */
export async function answerTo(actor: Actor, address: Address, views: readonly SavedView[]) {
  const view = viewIn(address, views);
  const isAsSaved = view !== undefined && address.edited === undefined;
  try {
    const given = isAsSaved ? listPart(view.query) : fromText(ListUseCases, known(address));
    const found = await ask(listUseCases, actor, given);
    const { limit: _limit, ...asked } = ListUseCases.parse(given);
    const cols = isAsSaved ? view.query.cols : columnsOf(address);
    const sv = view?.id ?? (address.sv === noView ? noView : undefined);
    const state = {
      ...asked,
      ...(cols ? { cols } : {}),
      ...(sv ? { sv } : {}),
      page: pageNumber(address),
    } as ListState;
    return { found, state };
  } catch (error) {
    if (error instanceof DomainError && (error.code === "invalid" || error.code === "forbidden")) {
      return { found: null, refusal: refusalOf(error) };
    }
    throw error;
  }
}

/** The words for what the filter of this state says. */
export async function wordsFor(actor: Actor, { f }: ListState): Promise<FilterWords> {
  const ids = conditionsIn(f)
    .filter(({ field }) => filterFields[field].kind === "person")
    .flatMap(({ values }) => values.filter((value) => value !== "me"));
  const people = await Promise.all([...new Set(ids)].map((id) => personOf(actor, id)));
  return {
    departments: await departmentChoices(actor),
    quadrantNames: quadrantNamesFor(actor),
    people: people.flatMap((person) => person ?? []),
    canMoney: canEverywhere(actor, "value:read"),
  };
}

/** The case that the address peeks at. */
export async function peekAt(actor: Actor, { peek }: Address) {
  if (typeof peek !== "string") return undefined;
  const useCase = await orNull(ask(getUseCase, actor, {}, peek));
  const content = useCase ? (
    <PeekContent useCase={useCase} names={quadrantNamesFor(actor)} />
  ) : (
    <PeekMissing caseKey={peek} />
  );
  return { caseKey: useCase?.key ?? peek, content };
}

async function personOf(actor: Actor, id: string) {
  const person = await orNull(ask(getPerson, actor, {}, id));
  return person && { id: person.id, name: person.name };
}

/** The view that the address names; where it says nothing at all, the reader's default. */
function viewIn(address: Address, views: readonly SavedView[]): SavedView | undefined {
  const names = Object.keys(address).filter((name) => name !== "peek");
  return names.length === 0
    ? views.find(({ isDefault }) => isDefault)
    : views.find(({ id }) => id === address.sv);
}

function listPart({ cols: _cols, ...query }: SavedView["query"]): object {
  return query;
}

function columnsOf({ cols }: Address): string | undefined {
  return typeof cols === "string" && columnsIn(cols) ? cols : undefined;
}

function known(address: Address): Address {
  return Object.fromEntries(Object.entries(address).filter(([name]) => name in ListUseCases.shape));
}

function refusalOf({ message, fields }: DomainError): string {
  return fields.length > 0 ? fields.map((field) => field.message).join(" ") : message;
}

function pageNumber({ page, cursor }: Address): number {
  return cursor === undefined ? 1 : Math.max(2, Math.floor(Number(page)) || 2);
}
