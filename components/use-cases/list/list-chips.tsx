import { AppLink } from "@/components/ui/app-link";
import { FilterChip } from "@/components/ui/filter-chip";
import {
  conditionValue,
  type FilterWords,
  operatorWords,
  valueWords,
} from "@/components/use-cases/list/filter-words";
import {
  fromFirstPage,
  type ListState,
  listAddress,
  withoutFilters,
} from "@/components/use-cases/list/list-address";
import { attentionNames } from "@/lib/domain/use-cases/filter";
import { type FieldName, filterFields } from "@/lib/domain/use-cases/filter-fields";
import { type Condition, conditionsIn, filterTextOf } from "@/lib/domain/use-cases/filter-text";

type ListChipsProps = { state: ListState; words: FilterWords };

/** What narrows the list now, each piece with a way out of it. */
export function ListChips({ state, words }: ListChipsProps) {
  const conditions = conditionsIn(state.f);
  const chips = [
    ...searchChip(state),
    ...keyChip(state),
    ...simpleFields.flatMap((name) => simpleChips(state, name, words)),
    ...queueChips(state),
    ...conditions.map((_, index) => conditionChip(state, conditions, index, words)),
  ];
  if (chips.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ul aria-label="The list is narrowed by" className="contents">
        {chips.map(({ key, ...chip }) => (
          <li key={key} className="flex max-w-full">
            <FilterChip {...chip} />
          </li>
        ))}
      </ul>
      {chips.length > 1 ? (
        <AppLink
          href={listAddress(withoutFilters(state))}
          className="text-link inline-flex min-h-8 items-center px-1 text-sm touch:min-h-11"
        >
          Clear all
        </AppLink>
      ) : null}
    </div>
  );
}

interface Chip {
  key: string;
  field: string;
  operator: string;
  value: string;
  removeHref: string;
}

function searchChip({ q, ...state }: ListState): Chip[] {
  if (!q) return [];
  const removeHref = listAddress(fromFirstPage(state));
  return [{ key: "q", field: "Text", operator: "has", value: q, removeHref }];
}

function keyChip({ key, ...state }: ListState): Chip[] {
  if (!key) return [];
  const removeHref = listAddress(fromFirstPage(state));
  return [{ key: "key", field: "Key", operator: "is", value: key.join(", "), removeHref }];
}

const simpleFields = ["department", "stage", "risk", "personalData", "route", "quadrant", "tag"] as const;

function simpleChips(state: ListState, name: (typeof simpleFields)[number], words: FilterWords): Chip[] {
  const values: readonly string[] = state[name] ?? [];
  const field: FieldName = name === "department" ? "dept" : name;
  return values.map((value) => {
    const others = values.filter((other) => other !== value);
    const rest = { ...fromFirstPage(state), [name]: others.length > 0 ? others : undefined };
    return {
      key: `${name} ${value}`,
      field: filterFields[field].label,
      operator: "is",
      value: valueWords(field, value, words),
      removeHref: listAddress(rest),
    };
  });
}

function queueChips(state: ListState): Chip[] {
  const rest = fromFirstPage(state);
  const { mine, attention } = state;
  const mineChip = {
    key: "mine",
    field: "People",
    operator: "include",
    value: "me",
    removeHref: listAddress({ ...rest, mine: undefined }),
  };
  const queueChip = {
    key: "attention",
    field: "Queue",
    operator: "is",
    value: attention ? attentionNames[attention] : "",
    removeHref: listAddress({ ...rest, attention: undefined }),
  };
  return [...(mine ? [mineChip] : []), ...(attention ? [queueChip] : [])];
}

function conditionChip(state: ListState, all: Condition[], index: number, words: FilterWords): Chip {
  const condition = all[index] as Condition;
  const left = filterTextOf(all.filter((_, place) => place !== index));
  const isAlternative = condition.either && all.findIndex(({ either }) => either) !== index;
  const { label } = filterFields[condition.field];
  return {
    key: `f${index}`,
    field: isAlternative ? `or ${label}` : label,
    operator: operatorWords(condition.field, condition.operator),
    value: conditionValue(condition, words),
    removeHref: listAddress({ ...fromFirstPage(state), f: left || undefined }),
  };
}
