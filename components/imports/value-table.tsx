import { Section } from "@/components/ui/section";
import { type Column, Table } from "@/components/ui/table";
import type { ValueTarget } from "@/lib/domain/imports/mapping/mapping";
import type { SuggestedValue } from "@/lib/domain/imports/mapping/suggestion";
import { formatNumber } from "@/lib/format/number";

export interface ValueChoices {
  target: ValueTarget;
  title: string;
  /** What no meaning leads to, as the first choice. */
  none: string;
  options: readonly { value: string; label: string }[];
}

/** For each kind of word: what each of their words is taken for, "" while it has no meaning. */
export type Chosen = ReadonlyMap<ValueTarget, ReadonlyMap<string, string>>;

type ValueTableProps = {
  choice: ValueChoices;
  values: readonly SuggestedValue[];
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
};

export function ValueTable({ choice, values, chosen, onChange }: ValueTableProps) {
  const { target, title, none, options } = choice;
  const words = chosen.get(target) ?? new Map<string, string>();
  const set = (from: string, to: string) =>
    onChange(new Map(chosen).set(target, new Map(words).set(from, to)));
  const open = values.filter(({ from }) => !words.get(from)).length;
  const columns: Column<SuggestedValue>[] = [
    {
      key: "from",
      header: "Their word",
      isRowHeader: true,
      width: "45%",
      cell: ({ from }) => <span className="[overflow-wrap:anywhere]">{from}</span>,
    },
    { key: "rows", header: "Rows", align: "end", cell: ({ rows }) => formatNumber(rows) },
    {
      key: "to",
      header: "Means here",
      cell: ({ from }) => (
        <select
          aria-label={`What “${from}” means here`}
          className="select-control control"
          value={words.get(from) ?? ""}
          onChange={(event) => set(from, event.target.value)}
        >
          <option value="">{none}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ),
    },
  ];
  return (
    <Section
      id={`values-${target}`}
      title={title}
      lead={
        open > 0
          ? `${formatNumber(open)} of ${formatNumber(values.length)} have no meaning here yet.`
          : undefined
      }
    >
      <Table caption={title} isCaptionHidden columns={columns} rows={values} rowKey={({ from }) => from} />
    </Section>
  );
}
