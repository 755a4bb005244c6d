import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { CSSProperties } from "react";
import { AppLink } from "@/components/ui/app-link";
import { KeyLabel } from "@/components/ui/key-label";
import { CaseMarks } from "@/components/use-cases/case-marks";
import { CaseRow } from "@/components/use-cases/list/case-row";
import { cellAnswer } from "@/components/use-cases/list/cell-answer";
import { CellEdit } from "@/components/use-cases/list/cell-edit";
import { caseColumns, isAscending } from "@/components/use-cases/list/columns";
import { fromFirstPage, type ListState, listAddress } from "@/components/use-cases/list/list-address";
import { PageTick, RowTick } from "@/components/use-cases/list/row-tick";
import type { QuadrantNames } from "@/components/use-cases/quadrant-mark";
import {
  type ChosenColumn,
  chosenColumns,
  type ListColumn,
  listColumnNames,
} from "@/lib/domain/use-cases/list-columns";
import { type ListOrder, ordersByMoney } from "@/lib/domain/use-cases/list-order";
import { isChangeable } from "@/lib/domain/use-cases/stage";
import type { UseCaseSummary } from "@/lib/server/use-cases/rows";

type CaseTableProps = {
  rows: readonly UseCaseSummary[];
  state: ListState;
  quadrantNames: QuadrantNames;
  canMoney: boolean;
  canEdit: boolean;
};

const tickWidth = 2.25;
const caseWidth = 17;

/** The cases as a grid: the first columns and the head stay in sight, a narrow screen shows cards. */
export function CaseTable({ rows, state, quadrantNames, canMoney, canEdit }: CaseTableProps) {
  const columns = placed(shownColumns(state, rows));
  const width = tickWidth + caseWidth + columns.reduce((sum, { name }) => sum + caseColumns[name].width, 0);
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen and walked through, as in a grid.
      role="grid"
      aria-multiselectable
      className="ledger-table registry-table"
      data-cards="wide"
      style={{ "--table": `${width}rem` } as CSSProperties}
    >
      <caption className="sr-only">Use cases</caption>
      <thead>
        <tr>
          <th scope="col" className="tick-cell" data-pinned="" style={pinnedAt(0, tickWidth)}>
            <PageTick />
          </th>
          <th
            scope="col"
            data-pinned=""
            aria-sort={directionOf(state, ["title", "-title"])}
            style={pinnedAt(tickWidth, caseWidth)}
          >
            <SortLink state={state} label="Case" sort={["title", "-title"]} />
          </th>
          {columns.map((column, index) => (
            <HeadCell
              key={column.name}
              column={column}
              isLast={index === columns.length - 1}
              state={state}
              canMoney={canMoney}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CaseRow
            key={row.id}
            caseKey={row.key}
            version={row.version}
            canEdit={canEdit && isChangeable(row.stage)}
          >
            <td className="tick-cell" data-pinned="" data-label="Select" style={pinnedAt(0)}>
              <div>
                <RowTick caseKey={row.key} title={row.title} />
              </div>
            </td>
            <th scope="row" data-pinned="" style={pinnedAt(tickWidth)}>
              <CaseTitle row={row} />
            </th>
            {columns.map(({ name, left }) => (
              <td
                key={name}
                data-label={listColumnNames[name]}
                data-align={caseColumns[name].isNumber ? "end" : undefined}
                data-off-cards={caseColumns[name].isHiddenOnCards ? "" : undefined}
                data-pinned={left === undefined ? undefined : ""}
                style={pinnedAt(left)}
              >
                <div>
                  <Cell row={row} column={name} quadrantNames={quadrantNames} />
                </div>
              </td>
            ))}
          </CaseRow>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = { row: UseCaseSummary; column: ListColumn; quadrantNames: QuadrantNames };

function Cell({ row, column, quadrantNames }: CellProps) {
  const content = caseColumns[column].cell(row, quadrantNames);
  const edited = cellAnswer(column, row);
  return edited ? <CellEdit {...edited}>{content}</CellEdit> : content;
}

interface PlacedColumn {
  name: ListColumn;
  /** Where a pinned column stands, in rem from the edge. */
  left: number | undefined;
}

/** Pinned columns come first, each behind the widths of those before it. */
function placed(columns: readonly ChosenColumn[]): PlacedColumn[] {
  let left = tickWidth + caseWidth;
  const pinned = columns
    .filter(({ isPinned }) => isPinned)
    .map(({ name }) => {
      const place = { name, left };
      left += caseColumns[name].width;
      return place;
    });
  const others = columns.filter(({ isPinned }) => !isPinned);
  return [...pinned, ...others.map(({ name }) => ({ name, left: undefined }))];
}

/** What was chosen; amounts are left out where nobody's may be read on this page. */
function shownColumns({ cols }: ListState, rows: readonly UseCaseSummary[]): readonly ChosenColumn[] {
  const chosen = chosenColumns(cols);
  if (rows.some(({ estimate }) => estimate !== undefined)) return chosen;
  return chosen.filter(({ name }) => name !== "value" && name !== "cost");
}

type HeadCellProps = { column: PlacedColumn; isLast: boolean; state: ListState; canMoney: boolean };

/** The last column has no width of its own: it takes what is left over. */
function HeadCell({ column: { name, left }, isLast, state, canMoney }: HeadCellProps) {
  const { sort, isNumber, width } = caseColumns[name];
  const maySort = sort && (canMoney || !ordersByMoney(sort[0]));
  return (
    <th
      scope="col"
      data-align={isNumber ? "end" : undefined}
      data-pinned={left === undefined ? undefined : ""}
      aria-sort={maySort ? directionOf(state, sort) : undefined}
      style={pinnedAt(left, isLast ? undefined : width)}
    >
      {maySort ? <SortLink state={state} label={listColumnNames[name]} sort={sort} /> : listColumnNames[name]}
    </th>
  );
}

type SortLinkProps = { state: ListState; label: string; sort: [ListOrder, ListOrder] };

function SortLink({ state, label, sort: [usual, other] }: SortLinkProps) {
  const next = state.sort === usual ? other : usual;
  const isSorted = state.sort === usual || state.sort === other;
  const Mark = isSorted ? (isAscending(state.sort) ? ArrowUp : ArrowDown) : ChevronsUpDown;
  return (
    <AppLink href={listAddress({ ...fromFirstPage(state), sort: next })} scroll={false} className="sort-link">
      {label}
      <Mark className="size-3.5 flex-none" strokeWidth={1.5} aria-hidden />
    </AppLink>
  );
}

function directionOf(
  { sort }: ListState,
  orders: [ListOrder, ListOrder],
): "ascending" | "descending" | undefined {
  if (!orders.includes(sort)) return undefined;
  return isAscending(sort) ? "ascending" : "descending";
}

function pinnedAt(left: number | undefined, width?: number): CSSProperties {
  return {
    ...(width === undefined ? {} : { width: `${width}rem` }),
    ...(left === undefined ? {} : { left: `${left}rem` }),
  };
}

function CaseTitle({ row }: { row: UseCaseSummary }) {
  return (
    <div className="grid gap-0.5">
      <AppLink
        href={`/use-cases/${row.key}`}
        data-open=""
        className="line-clamp-3 hover:text-accent hover:underline hover:underline-offset-3"
      >
        {row.title}
      </AppLink>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs font-normal">
        <KeyLabel>{row.key}</KeyLabel>
        <CaseMarks sample={row.sample} confidential={row.confidential} />
      </span>
    </div>
  );
}
