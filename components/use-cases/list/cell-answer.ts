import type { InlineAnswer } from "@/components/use-cases/inline-fields";
import type { ListColumn } from "@/lib/domain/use-cases/list-columns";
import type { UseCaseSummary } from "@/lib/server/use-cases/rows";

/** What stands in a cell that can be edited where it stands, and what it is called; null for every other cell. */
export function cellAnswer(
  column: ListColumn,
  row: UseCaseSummary,
): { answer: InlineAnswer; name: string } | null {
  switch (column) {
    case "department":
      return { answer: { field: "department", value: row.department ?? "" }, name: "department" };
    case "route":
      return { answer: { field: "route", value: row.route }, name: "route" };
    case "taskType":
      return { answer: { field: "taskType", value: row.taskType ?? "" }, name: "task type" };
    case "tags":
      return { answer: { field: "tags", value: row.tags.join(", ") }, name: "tags" };
    case "owner":
    case "sponsor":
      return { answer: { field: column, value: row[column]?.id ?? null, person: row[column] }, name: column };
    default:
      return null;
  }
}
