import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** "end" for numbers: right-aligned, tabular figures. */
  align?: "start" | "end";
  /** A CSS width such as "12rem"; without it the browser shares the space. */
  width?: string;
  /** The cell that names its row. Exactly one column should have it. */
  isRowHeader?: boolean;
  /** A column head that is a link to the sorted page. */
  sort?: { href: string; direction?: "ascending" | "descending" };
  /** Left out where rows become cards. */
  isHiddenOnCards?: boolean;
};

type TableProps<Row> = {
  caption: string;
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Row emphasis: a rule under the row ("cut"), or an accent tint ("marked"). */
  rowMark?: (row: Row) => "cut" | "marked" | undefined;
  /** Rows become cards on phones, on tablets too ("wide": many columns), or never (two or three columns). */
  cards?: "phone" | "wide" | "never";
  /** Cells of the closing line, by column key, under the double rule of a ledger. */
  total?: Record<string, ReactNode>;
};

export function Table<Row>(props: TableProps<Row>) {
  const { caption, isCaptionHidden, columns, rows, rowKey, rowMark, cards = "phone", total } = props;
  return (
    <table className="ledger-table" data-cards={cards}>
      <caption className={isCaptionHidden ? "sr-only" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} data-mark={rowMark?.(row)}>
            {columns.map((column) => (
              <BodyCell key={column.key} column={column} content={column.cell(row)} />
            ))}
          </tr>
        ))}
      </tbody>
      {total ? (
        <tfoot>
          <tr>
            {columns.map((column) => (
              <BodyCell key={column.key} column={column} content={total[column.key] ?? null} />
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

function HeadCell<Row>({ column }: { column: Column<Row> }) {
  const { sort } = column;
  return (
    <th
      scope="col"
      data-align={column.align}
      aria-sort={sort?.direction}
      style={column.width ? { width: column.width } : undefined}
    >
      {sort ? (
        <AppLink href={sort.href} scroll={false} className="sort-link">
          {column.header}
          <SortMark direction={sort.direction} />
        </AppLink>
      ) : (
        column.header
      )}
    </th>
  );
}

function SortMark({ direction }: { direction: "ascending" | "descending" | undefined }) {
  const Mark = direction === "ascending" ? ArrowUp : direction === "descending" ? ArrowDown : ChevronsUpDown;
  return <Mark className="size-3.5 flex-none" strokeWidth={1.5} aria-hidden />;
}

function BodyCell<Row>({ column, content }: { column: Column<Row>; content: ReactNode }) {
  const attributes = {
    "data-align": column.align,
    "data-label": column.header,
    "data-off-cards": column.isHiddenOnCards ? "" : undefined,
  };
  return column.isRowHeader ? (
    <th scope="row" {...attributes}>
      <div>{content}</div>
    </th>
  ) : (
    <td {...attributes}>
      <div>{content}</div>
    </td>
  );
}
