import type { RepairGroup, RowNotice } from "@/lib/domain/imports/row-notice";

/** Errors or notices grouped by what would put them right, the largest group first: "41 rows: choose DD.MM. or MM/DD". */
export function groupByRepair(notices: readonly RowNotice[]): RepairGroup[] {
  const groups = new Map<string, RepairGroup>();
  for (const { row, column, problem, repair, code = null } of notices) {
    const key = JSON.stringify([code, column, repair]);
    const group = groups.get(key);
    if (!group) groups.set(key, { code, column, repair, problem, rows: [row] });
    else if (group.rows.at(-1) !== row) group.rows.push(row);
  }
  return [...groups.values()].sort(
    (a, b) => b.rows.length - a.rows.length || (a.rows[0] ?? 0) - (b.rows[0] ?? 0),
  );
}
