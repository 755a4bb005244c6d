import type { RepairGroup, RowNotice } from "@/lib/domain/imports/row-notice";
import { groupBy } from "@/lib/domain/shared/group-by";

const told = 12;

/**
 * Errors or notices grouped by what would put them right, the group of most rows first: "41 rows: choose DD.MM. or
 * MM/DD". Of a group and of each of its problems the first twelve are told, and all are counted.
 */
export function groupByRepair(notices: readonly RowNotice[]): RepairGroup[] {
  return [...groupBy(notices, ({ repair }) => repair).values()]
    .map((group) => {
      const problems = problemsIn(group);
      return {
        repair: group[0]?.repair ?? "",
        code: group[0]?.code ?? null,
        rows: countRows(group),
        problems: problems.slice(0, told),
        moreProblems: Math.max(0, problems.length - told),
      };
    })
    .sort((a, b) => b.rows - a.rows);
}

/** How many rows these are about. */
export function countRows(notices: readonly RowNotice[]): number {
  return new Set(notices.map(({ row }) => row)).size;
}

function problemsIn(group: readonly RowNotice[]): RepairGroup["problems"] {
  return [...groupBy(group, ({ column, problem }) => JSON.stringify([column, problem])).values()]
    .map((same) => ({
      column: same[0]?.column ?? null,
      problem: same[0]?.problem ?? "",
      rows: same.length,
      firstRows: same.slice(0, told).map(({ row }) => row),
    }))
    .sort((a, b) => b.rows - a.rows);
}
