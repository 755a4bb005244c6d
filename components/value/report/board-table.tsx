import { type Column, Table } from "@/components/ui/table";
import { type PackRow, type PackTable, packMoney } from "@/lib/format/value/pack";

/** A table of the board pack; its amounts stand in the currency of the caption. */
export function BoardTable({ table, currency }: { table: PackTable; currency: string }) {
  const [first = "", ...others] = table.head;
  const columns: Column<PackRow>[] = [
    { key: "label", header: first, isRowHeader: true, cell: ({ label }) => <Label text={label} /> },
    ...others.map(
      (header, index): Column<PackRow> => ({
        key: header,
        header,
        align: "end",
        cell: ({ cells }) => packMoney(cells[index] ?? null, currency),
      }),
    ),
  ];
  const total = table.total && {
    label: table.total.label,
    ...Object.fromEntries(
      others.map((header, index) => [header, packMoney(table.total?.cells[index] ?? null, currency)]),
    ),
  };
  return (
    <Table
      caption={`${table.title} (${currency})`}
      columns={columns}
      rows={table.rows}
      rowKey={({ label }) => label}
      cards="phone"
      {...(total ? { total } : {})}
    />
  );
}

function Label({ text }: { text: string }) {
  return <span className="line-clamp-1 font-normal">{text}</span>;
}
