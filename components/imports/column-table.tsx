import { ColumnOptionsFields } from "@/components/imports/column-options";
import type { Draft } from "@/components/imports/mapping-draft";
import { TargetSelect } from "@/components/imports/target-select";
import { confidenceWord, targetGroups } from "@/components/imports/target-words";
import { type Column, Table } from "@/components/ui/table";
import type { ColumnOptions } from "@/lib/domain/imports/mapping/mapping";
import type { Target } from "@/lib/domain/imports/mapping/target";
import { formatNumber } from "@/lib/format/number";
import type { ReadingView } from "@/lib/server/imports/reading-view";

type ColumnTableProps = {
  reading: Pick<ReadingView, "columns" | "criteria" | "rows">;
  draft: Draft;
  currencies: readonly string[];
  onChange: (draft: Draft) => void;
};

type Suggested = ReadingView["columns"][number];

/** Every column of the file: what stands in it, and what it is taken for. */
export function ColumnTable({ reading, draft, currencies, onChange }: ColumnTableProps) {
  const { columns, criteria, rows } = reading;
  const groups = targetGroups(criteria);
  const set = (index: number, column: { target: Target; options: ColumnOptions }) =>
    onChange(new Map(draft).set(index, column));
  const chosen = (column: Suggested) => draft.get(column.index) ?? { target: "extra" as const, options: {} };
  const head: Column<Suggested>[] = [
    {
      key: "header",
      header: "Their column",
      isRowHeader: true,
      width: "22%",
      cell: (column) => (
        <span className="[overflow-wrap:anywhere]">
          {nameOf(column)}
          <span className="block text-sm font-normal text-ink-2">
            filled in {formatNumber(column.filled)} of {formatNumber(rows)}
          </span>
        </span>
      ),
    },
    { key: "samples", header: "What stands there", width: "33%", cell: (column) => <Samples of={column} /> },
    {
      key: "target",
      header: "Means here",
      cell: (column) => (
        <div className="min-w-0">
          <TargetSelect
            header={nameOf(column)}
            groups={groups}
            value={chosen(column).target}
            onChange={(target) => set(column.index, { target, options: {} })}
          />
          <ColumnOptionsFields
            header={nameOf(column)}
            {...chosen(column)}
            currencies={currencies}
            onChange={(options) => set(column.index, { ...chosen(column), options })}
          />
        </div>
      ),
    },
    {
      key: "why",
      header: "How sure",
      cell: (column) => <Sureness of={column} target={chosen(column).target} />,
    },
  ];
  return (
    <Table
      caption="The columns of the file and what they mean here"
      isCaptionHidden
      cards="wide"
      columns={head}
      rows={columns}
      rowKey={({ index }) => String(index)}
    />
  );
}

function Samples({ of: { samples } }: { of: Suggested }) {
  if (samples.length === 0) return <span className="text-ink-3">nothing</span>;
  return (
    <ul className="grid gap-0.5 text-sm">
      {samples.map((sample) => (
        <li key={sample} className="line-clamp-2 [overflow-wrap:anywhere]">
          {sample}
        </li>
      ))}
    </ul>
  );
}

function Sureness({ of: { target, confidence, why }, target: chosen }: { of: Suggested; target: Target }) {
  if (target !== chosen) return <span className="text-sm text-ink-2">your choice</span>;
  if (target === "extra")
    return <span className="text-sm text-ink-2">not recognised: kept beside the case</span>;
  return (
    <span className="text-sm">
      {confidenceWord(confidence)}
      <span className="block text-ink-2">{why}</span>
    </span>
  );
}

function nameOf({ header, index }: Suggested): string {
  return header.trim() || `Column ${index + 1}`;
}
