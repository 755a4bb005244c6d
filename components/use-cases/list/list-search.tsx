import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { choicesOf } from "@/components/use-cases/choice";
import { fromFirstPage, type ListState, listAddress } from "@/components/use-cases/list/list-address";
import { ListForm } from "@/components/use-cases/list/list-form";
import { type ListOrder, listOrderNames, ordersByMoney } from "@/lib/domain/use-cases/list-order";

/** A plain form: what it asks for stands in the address; the filter stays as it is. */
export function ListSearch({ state, canMoney }: { state: ListState; canMoney: boolean }) {
  const orders = choicesOf(listOrderNames).filter(
    ({ value }) => canMoney || !ordersByMoney(value as ListOrder),
  );
  return (
    <ListForm action="/use-cases">
      <Kept state={state} />
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_14rem_auto]">
        <SearchField
          label="Search"
          name="q"
          defaultValue={state.q ?? ""}
          placeholder="Words of title, problem or data, or a key"
        />
        <Select label="Order" name="sort" defaultValue={state.sort} options={orders} />
        <Button type="submit" variant="primary">
          Search
        </Button>
      </div>
    </ListForm>
  );
}

/** Everything else that the address says, so that a search keeps it. */
function Kept({ state }: { state: ListState }) {
  const { q: _q, sort, ...rest } = fromFirstPage(state);
  const kept = [...new URL(listAddress({ ...rest, sort: "-number" }), "http://list").searchParams];
  return kept.map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}
