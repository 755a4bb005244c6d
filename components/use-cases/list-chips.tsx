import { AppLink } from "@/components/ui/app-link";
import { FilterChip } from "@/components/ui/filter-chip";
import { fromFirstPage, type ListState, listAddress } from "@/components/use-cases/list-address";
import { type ListField, labelOf } from "@/components/use-cases/list-fields";
import { attentionNames } from "@/lib/domain/use-cases/filter";

type ListChipsProps = { state: ListState; fields: readonly ListField[] };

/** What narrows the list now, each piece with a way out of it. */
export function ListChips({ state, fields }: ListChipsProps) {
  const chips = [
    ...searchChip(state),
    ...fields.flatMap((field) => fieldChips(state, field)),
    ...queueChips(state),
  ];
  if (chips.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ul aria-label="The list is narrowed by" className="contents">
        {chips.map((chip) => (
          <li key={`${chip.field} ${chip.value}`} className="flex max-w-full">
            <FilterChip {...chip} />
          </li>
        ))}
      </ul>
      {chips.length > 1 ? (
        <AppLink
          href={listAddress({ sort: state.sort })}
          className="text-link inline-flex min-h-8 items-center px-1 text-sm touch:min-h-11"
        >
          Clear all
        </AppLink>
      ) : null}
    </div>
  );
}

interface Chip {
  field: string;
  operator: string;
  value: string;
  removeHref: string;
}

function searchChip({ q, ...state }: ListState): Chip[] {
  if (!q) return [];
  return [{ field: "Text", operator: "has", value: q, removeHref: listAddress(fromFirstPage(state)) }];
}

function fieldChips(state: ListState, field: ListField): Chip[] {
  const values: readonly string[] = state[field.name] ?? [];
  return values.map((value) => {
    const others = values.filter((other) => other !== value);
    const rest = { ...fromFirstPage(state), [field.name]: others.length > 0 ? others : undefined };
    return {
      field: field.label,
      operator: "is",
      value: labelOf(field, value),
      removeHref: listAddress(rest),
    };
  });
}

function queueChips({ mine, attention, ...state }: ListState): Chip[] {
  const rest = fromFirstPage(state);
  const mineChip = {
    field: "People",
    operator: "include",
    value: "me",
    removeHref: listAddress({ ...rest, ...(attention ? { attention } : {}) }),
  };
  const queueChip = {
    field: "Queue",
    operator: "is",
    value: attention ? attentionNames[attention] : "",
    removeHref: listAddress({ ...rest, ...(mine ? { mine } : {}) }),
  };
  return [...(mine ? [mineChip] : []), ...(attention ? [queueChip] : [])];
}
