const cellIn = "[data-cell-edit]";

/** The cell that can be edited next to one: in its row, or in its column. Null at the edge of the list. */
export function cellBeside(
  cell: Element | null,
  towards: "left" | "right" | "above" | "below",
): HTMLElement | null {
  const row = cell?.closest("tr");
  if (!cell || !row) return null;
  if (towards === "above" || towards === "below") {
    const column = cell.getAttribute("data-cell-edit");
    let other = next(row, towards);
    while (other) {
      const found = other.querySelector<HTMLElement>(`[data-cell-edit="${column}"]`);
      if (found) return found;
      other = next(other, towards);
    }
    return null;
  }
  const cells = [...row.querySelectorAll<HTMLElement>(cellIn)];
  return cells[cells.indexOf(cell as HTMLElement) + (towards === "right" ? 1 : -1)] ?? null;
}

/** The first cell of a row that can be edited. */
export function firstCellOf(row: Element): HTMLElement | null {
  return row.querySelector<HTMLElement>(cellIn);
}

function next(row: Element, towards: "above" | "below"): Element | null {
  return towards === "above" ? row.previousElementSibling : row.nextElementSibling;
}
