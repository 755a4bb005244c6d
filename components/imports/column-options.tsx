import { kindOf } from "@/components/imports/target-words";
import type { ColumnOptions } from "@/lib/domain/imports/mapping/mapping";
import type { Target } from "@/lib/domain/imports/mapping/target";

type ColumnOptionsFieldsProps = {
  header: string;
  target: Target;
  options: ColumnOptions;
  currencies: readonly string[];
  onChange: (options: ColumnOptions) => void;
};

/** How the dates, amounts or scores of a column are written, where that is not plain from the column itself. */
export function ColumnOptionsFields({
  header,
  target,
  options,
  currencies,
  onChange,
}: ColumnOptionsFieldsProps) {
  const kind = kindOf(target);
  const set = (name: keyof ColumnOptions, value: string | boolean) => {
    const { [name]: _, ...others } = options;
    onChange((value === "" ? others : { ...others, [name]: value }) as ColumnOptions);
  };
  if (kind === "text") return null;
  return (
    <div className="mt-1.5 flex flex-wrap gap-1.5">
      {kind === "date" ? (
        <Small
          label={`Order of the dates in “${header}”`}
          value={options.dateOrder ?? ""}
          choices={[
            ["", "order found out"],
            ["DMY", "day, month, year"],
            ["MDY", "month, day, year"],
            ["YMD", "year, month, day"],
          ]}
          onChange={(value) => set("dateOrder", value)}
        />
      ) : null}
      {kind === "score" ? (
        <Small
          label={`Scale of the scores in “${header}”`}
          value={options.scale ?? ""}
          choices={[
            ["", "scale found out"],
            ["1-5", "1 to 5"],
            ["0-10", "0 to 10"],
            ["0-100", "0 to 100"],
          ]}
          onChange={(value) => set("scale", value)}
        />
      ) : null}
      {kind === "date" || kind === "score" ? null : (
        <>
          <Small
            label={`Decimal mark in “${header}”`}
            value={options.decimalComma === undefined ? "" : String(options.decimalComma)}
            choices={[
              ["", "decimal mark found out"],
              ["true", "1.234,5"],
              ["false", "1,234.5"],
            ]}
            onChange={(value) => set("decimalComma", value === "" ? "" : value === "true")}
          />
          <Small
            label={`Unit of the numbers in “${header}”`}
            value={options.unit ?? ""}
            choices={[
              ["", "as they stand"],
              ["thousand", "in thousands"],
              ["million", "in millions"],
            ]}
            onChange={(value) => set("unit", value)}
          />
        </>
      )}
      {kind === "money" ? (
        <Small
          label={`Currency of the amounts in “${header}”`}
          value={options.currency ?? ""}
          choices={[["", "currency of the row"], ...currencies.map((code): [string, string] => [code, code])]}
          onChange={(value) => set("currency", value)}
        />
      ) : null}
    </div>
  );
}

type SmallProps = {
  label: string;
  value: string;
  choices: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
};

function Small({ label, value, choices, onChange }: SmallProps) {
  return (
    <select
      aria-label={label}
      className="select-control control w-auto text-sm"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {choices.map(([name, words]) => (
        <option key={name} value={name}>
          {words}
        </option>
      ))}
    </select>
  );
}
