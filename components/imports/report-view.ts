import { formatNumber } from "@/lib/format/number";
import type { ImportReport } from "@/lib/server/imports/rows";

/** The report of an import with the words for its counts, made on the server so that no rule travels to the browser. */
export type Report = Omit<ImportReport, "importId" | "mode">;

/** What an import does to the list, in words: "Create 631 cases", "Create 10 and update 5 cases". */
export function commitWords({ create, update }: Pick<Report, "create" | "update">): string {
  const cases = create + update === 1 ? "case" : "cases";
  if (create > 0 && update > 0)
    return `Create ${formatNumber(create)} and update ${formatNumber(update)} cases`;
  return update > 0 ? `Update ${formatNumber(update)} ${cases}` : `Create ${formatNumber(create)} ${cases}`;
}
