import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { type ListState, listAddress, withoutFilters } from "@/components/use-cases/list/list-address";

type ListEmptyProps = { state: ListState; isNarrowed: boolean; canPropose: boolean; canImport: boolean };

export function ListEmpty({ state, isNarrowed, canPropose, canImport }: ListEmptyProps) {
  if (isNarrowed) {
    return (
      <EmptyState
        title="No use case matches all of this."
        action={<LinkButton href={listAddress(withoutFilters(state))}>Clear the filters</LinkButton>}
      >
        <p>
          Every word must stand at the beginning of a word of the case, and no title comes near what you
          typed. Take a word or a condition away, or clear the filters.
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Here stands every idea for what a language model could do in your organisation, and what became of it."
      action={
        <div className="flex flex-wrap gap-2">
          {canPropose ? (
            <LinkButton href="/use-cases/new" variant="primary">
              Propose a use case
            </LinkButton>
          ) : null}
          {canImport ? <LinkButton href="/imports">Bring in a list</LinkButton> : null}
        </div>
      }
    >
      <p>
        A use case needs four answers to begin with. For example: “Answer questions about benefits”, for Human
        resources; staff wait two days for an answer that stands in the handbook; 4,000 employees, about
        25,000 questions a year.
      </p>
    </EmptyState>
  );
}
