"use client";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateField } from "@/components/ui/date-field";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { choicesFor, type FilterWords } from "@/components/use-cases/list/filter-words";
import { PersonField } from "@/components/use-cases/person-field";
import {
  type FieldKind,
  type FieldName,
  filterFields,
  type Operator,
} from "@/lib/domain/use-cases/filter-fields";

type ConditionValueProps = {
  field: FieldName;
  operator: Operator;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
  words: FilterWords;
};

/** The control for the value of a condition: choices, people, numbers, amounts, days or words. */
export function ConditionValue(props: ConditionValueProps) {
  const { field, operator, words } = props;
  if (operator === "empty" || operator === "notEmpty") return null;
  if (operator === "last") return <Days {...props} />;
  if (operator === "contains") return <Words {...props} hint="At least 3 characters." />;
  if (choicesFor(field, words).length > 0) return <Choices {...props} />;
  const { kind } = filterFields[field];
  const several = kind === "tag" || (kind === "choice" && operator !== "is");
  if (several)
    return <Words {...props} hint={operator === "is" ? undefined : "Several, with commas between."} />;
  const Control = controls[kind];
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Control {...props} place={0} label={operator === "between" ? "From" : "Value"} />
      {operator === "between" ? <Control {...props} place={1} label="To" /> : null}
    </div>
  );
}

type OneValueProps = ConditionValueProps & { place: 0 | 1; label: string };

const controls: Record<FieldKind, (props: OneValueProps) => React.ReactNode> = {
  choice: Text,
  tag: Text,
  text: Text,
  flag: Text,
  person: PersonValue,
  number: NumberValue,
  money: MoneyValue,
  date: DayValue,
};

function Choices({ field, operator, values, onChange, words }: ConditionValueProps) {
  const options = choicesFor(field, words);
  if (operator === "is") {
    return (
      <Select
        label="Value"
        placeholder="Choose one"
        options={options}
        value={values[0] ?? ""}
        onChange={(value) => onChange([value])}
      />
    );
  }
  return (
    <div className="max-h-64 overflow-y-auto">
      <CheckboxGroup
        label="Values"
        columns={options.length > 6 ? 2 : 1}
        options={options}
        value={[...values]}
        onChange={onChange}
      />
    </div>
  );
}

function Words({ values, operator, onChange, hint }: ConditionValueProps & { hint: string | undefined }) {
  const isOne = operator === "is" || operator === "contains";
  return (
    <TextField
      label="Value"
      description={hint}
      defaultValue={values.join(", ")}
      onChange={(text) => onChange(isOne ? [text] : text.split(","))}
    />
  );
}

function Days({ values, onChange }: ConditionValueProps) {
  return (
    <NumberField
      label="Within"
      unit="days"
      minValue={1}
      maxValue={9_999}
      value={values[0] ? Number(values[0]) : null}
      onChange={(days) => onChange(days === null ? [] : [String(days)])}
    />
  );
}

function Text({ values, onChange, place, label }: OneValueProps) {
  return (
    <TextField
      label={label}
      value={values[place] ?? ""}
      onChange={(text) => onChange(put(values, place, text))}
    />
  );
}

function PersonValue({ values, onChange, words, label }: OneValueProps) {
  const value = values[0] ?? "me";
  return (
    <PersonField
      label={label}
      name="person"
      nobody="Me, whoever looks"
      known={words.people}
      value={value === "me" ? null : value}
      onChange={(id) => onChange([id ?? "me"])}
    />
  );
}

function NumberValue({ field, values, onChange, place, label }: OneValueProps) {
  const most = field === "priority" ? 100 : 5;
  return (
    <NumberField
      label={label}
      minValue={0}
      maxValue={most}
      value={values[place] ? Number(values[place]) : null}
      onChange={(number) => onChange(put(values, place, number === null ? "" : String(number)))}
    />
  );
}

function MoneyValue({ values, onChange, place, label }: OneValueProps) {
  return (
    <TextField
      label={label}
      description="Currency and amount, such as EUR100000"
      value={values[place] ?? ""}
      onChange={(text) => onChange(put(values, place, text.replace(/[\s,]/g, "").toUpperCase()))}
    />
  );
}

function DayValue({ values, onChange, place, label }: OneValueProps) {
  return (
    <DateField
      label={label}
      value={values[place] ?? ""}
      onChange={(day) => onChange(put(values, place, day))}
    />
  );
}

function put(values: readonly string[], place: 0 | 1, value: string): string[] {
  const next = [...values];
  next[place] = value;
  return place === 1 && next[0] === undefined ? ["", value] : next;
}
