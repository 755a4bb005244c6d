"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { ConditionValue } from "@/components/use-cases/list/condition-value";
import { type FilterWords, operatorWords } from "@/components/use-cases/list/filter-words";
import { fromFirstPage, type ListState, listAddress } from "@/components/use-cases/list/list-address";
import {
  type FieldName,
  fieldNames,
  filterFields,
  needsMoney,
  type Operator,
  operatorsOf,
} from "@/lib/domain/use-cases/filter-fields";
import { conditionsIn, FilterText, filterTextOf } from "@/lib/domain/use-cases/filter-text";

type FilterDialogProps = { state: ListState; words: FilterWords; onClose: () => void };

interface Draft {
  field: FieldName;
  operator: Operator;
  values: readonly string[];
  either: boolean;
}

const first: Draft = { field: "dept", operator: "in", values: [], either: false };

/** One condition more, put together from field, operator and value; it goes into the address. */
export function FilterDialog({ state, words, onClose }: FilterDialogProps) {
  const router = useRouter();
  const [draft, setDraft] = useState(first);
  const [complaint, setComplaint] = useState<string>();
  const add = (event: FormEvent) => {
    event.preventDefault();
    const given = { ...draft, values: draft.values.map((value) => value.trim()).filter(Boolean) };
    const f = filterTextOf([...conditionsIn(state.f), given]);
    const refused = FilterText.safeParse(f).error?.issues[0]?.message;
    if (refused) return setComplaint(refused.replace(/^\w+:\w+: /, ""));
    onClose();
    router.push(listAddress({ ...fromFirstPage(state), f }) as Route, { scroll: false });
  };
  const change = (next: Partial<Draft>) => {
    setDraft({ ...draft, ...next });
    setComplaint(undefined);
  };
  return (
    <Dialog title="Narrow the list" isOpen onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <form onSubmit={add} className="grid gap-4" noValidate>
        <Select
          label="Field"
          value={draft.field}
          onChange={(name) => change(begun(name as FieldName))}
          options={fieldNames
            .filter((name) => words.canMoney || !needsMoney(name))
            .map((value) => ({ value, label: filterFields[value].label }))}
        />
        <Select
          label="Condition"
          value={draft.operator}
          onChange={(operator) => {
            const next = operator as Operator;
            change({ operator: next, values: usualValues(draft.field, next) });
          }}
          options={operatorsOf(draft.field).map((value) => ({
            value,
            label: operatorWords(draft.field, value),
          }))}
        />
        <ConditionValue
          key={`${draft.field} ${draft.operator}`}
          field={draft.field}
          operator={draft.operator}
          values={draft.values}
          onChange={(values) => change({ values })}
          words={words}
        />
        <Checkbox
          label="It is enough if this or another such condition holds"
          description="Conditions that are marked so form one group, of which any may hold. All others must hold."
          value={draft.either}
          onChange={(either) => change({ either })}
        />
        {complaint ? (
          <p role="alert" className="font-medium text-bad">
            {complaint}
          </p>
        ) : null}
        <div>
          <Button type="submit" variant="primary">
            Narrow
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function begun(field: FieldName): Partial<Draft> {
  const operator = operatorsOf(field)[0] ?? "is";
  return { field, operator, values: usualValues(field, operator) };
}

function usualValues(field: FieldName, operator: Operator): readonly string[] {
  const takesSomebody =
    filterFields[field].kind === "person" && operator !== "empty" && operator !== "notEmpty";
  return takesSomebody ? ["me"] : [];
}
