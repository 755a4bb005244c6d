import { headerWords } from "@/lib/domain/imports/find-columns";
import type { ColumnOptions, MappedColumn, Mapping } from "@/lib/domain/imports/mapping/mapping";
import { joinedTargets, type Target } from "@/lib/domain/imports/mapping/target";
import { isBlank } from "@/lib/domain/imports/plain-words";
import type { RepairCode, RowNotice } from "@/lib/domain/imports/row-notice";
import { columnName } from "@/lib/domain/imports/table";

/** A column of a mapping where it stands in this file. */
export interface PlacedColumn {
  index: number;
  options: ColumnOptions;
  name: string;
}

/** The columns of a mapping by what they mean. */
export type Placement = ReadonlyMap<Target, readonly PlacedColumn[]>;

/**
 * Where the columns of a mapping stand in a file: at their position when the header there is theirs, otherwise
 * wherever their header is. `missing` are those that the file does not have; `moved` turns old positions into new.
 */
export function placeColumns(
  mapping: Mapping,
  header: readonly string[],
): { placement: Placement; missing: MappedColumn[]; moved: ReadonlyMap<number, number> } {
  const texts = header.map(headerWords);
  const placement = new Map<Target, PlacedColumn[]>();
  const moved = new Map<number, number>();
  const missing: MappedColumn[] = [];
  for (const column of mapping.columns) {
    const words = headerWords(column.header);
    const index = texts[column.index] === words ? column.index : texts.indexOf(words);
    if (index < 0) missing.push(column);
    else {
      moved.set(column.index, index);
      const placed = { index, options: column.options, name: columnName(header, index) };
      placement.set(column.target, [...(placement.get(column.target) ?? []), placed]);
    }
  }
  return { placement, missing, moved };
}

/** One row of a mapped list: its cells by what they mean, and the notices that reading them gives. */
export class MappedRow {
  readonly notices: RowNotice[] = [];
  /** Columns whose text the fields do not hold word for word. */
  readonly unheld = new Set<number>();

  constructor(
    readonly row: number,
    readonly cells: readonly string[],
    private readonly placement: Placement,
  ) {}

  /** The text of a target; blank when the list has no such column. Several columns of one target are joined. */
  text(target: Target): string {
    const texts = this.columns(target).map(({ index }) => unguarded(this.cells[index] ?? "").trim());
    if (!joinedTargets.has(target)) return texts[0] ?? "";
    return texts.filter((text) => !isBlank(text)).join(target === "tags" ? "; " : "\n\n");
  }

  /** The text of a target, null where the row says nothing there. */
  answer(target: Target): string | null {
    const text = this.text(target);
    return isBlank(text) ? null : text;
  }

  options(target: Target): ColumnOptions {
    return this.columns(target)[0]?.options ?? {};
  }

  columns(target: Target): readonly PlacedColumn[] {
    return this.placement.get(target) ?? [];
  }

  /** Notes what is odd about a target; its cell is kept as a source extra. */
  note(target: Target, code: RepairCode, problem: string, repair: string): void {
    const [column] = this.columns(target);
    for (const { index } of this.columns(target)) this.unheld.add(index);
    this.notices.push({ row: this.row, column: column?.name ?? null, problem, repair, code });
  }

  error(target: Target, code: RepairCode, problem: string, repair: string): RowNotice {
    return { row: this.row, column: this.columns(target)[0]?.name ?? null, problem, repair, code };
  }
}

/** A cell without the apostrophe that an export sets before what a spreadsheet would take for a formula. */
export function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
