import { SlidersHorizontal } from "lucide-react";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { choicesOf } from "@/components/use-cases/choice";
import type { ListState } from "@/components/use-cases/list-address";
import type { ListField } from "@/components/use-cases/list-fields";
import { ListForm } from "@/components/use-cases/list-form";
import { listOrderNames } from "@/lib/domain/use-cases/list-order";

type ListFiltersProps = { state: ListState; fields: readonly ListField[] };

/** A plain form: what it asks for stands in the address. A choice adds to those that are there already. */
export function ListFilters({ state, fields }: ListFiltersProps) {
  const isOpen = fields.some(({ name }) => state[name] !== undefined);
  return (
    <ListForm action="/use-cases">
      <Kept state={state} />
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_12rem_auto]">
        <SearchField
          label="Search"
          name="q"
          defaultValue={state.q ?? ""}
          placeholder="Words of title, problem or data, or a key"
        />
        <Select label="Order" name="sort" defaultValue={state.sort} options={choicesOf(listOrderNames)} />
        <Button type="submit" variant="primary">
          Search
        </Button>
      </div>
      <details open={isOpen} className="group">
        <summary className="inline-flex min-h-8 list-none items-center gap-2 font-semibold text-accent hover:text-accent-hover touch:min-h-11 [&::-webkit-details-marker]:hidden">
          <SlidersHorizontal className="size-4" strokeWidth={1.5} aria-hidden />
          Narrow the list
        </summary>
        <div className="grid items-end gap-3 pt-2 pb-1 sm:grid-cols-3 xl:grid-cols-[repeat(6,minmax(0,1fr))_auto]">
          {fields
            .filter(({ choices }) => choices.length > 0)
            .map((field) => (
              <FilterSelect key={field.name} field={field} chosen={state[field.name] ?? []} />
            ))}
          <Button type="submit">Add to the filter</Button>
        </div>
      </details>
    </ListForm>
  );
}

function FilterSelect({ field, chosen }: { field: ListField; chosen: readonly string[] }) {
  const left = field.choices.filter(({ value }) => !chosen.includes(value));
  const placeholder = chosen.length > 0 ? "Or also …" : "Any";
  return (
    <Select label={field.label} name={field.name} options={left} placeholder={placeholder} defaultValue="" />
  );
}

function Kept({ state }: { state: ListState }) {
  const lists = ["department", "stage", "risk", "personalData", "route", "quadrant", "tag"] as const;
  const kept = lists.flatMap((name) => (state[name] ?? []).map((value) => [name, value] as const));
  return (
    <>
      {kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {state.attention ? <input type="hidden" name="attention" value={state.attention} /> : null}
      {state.mine ? <input type="hidden" name="mine" value="true" /> : null}
    </>
  );
}
