import type { ImportReport } from "@/lib/server/imports/rows";

/** The report of an import with the words for its counts, made on the server so that no rule travels to the browser. */
export type Report = Omit<ImportReport, "importId" | "mode">;

/** What an import does to the list, in words: "Create 631 cases", "Create 10 and update 5 cases". */
export function commitWords({ create, update }: Pick<Report, "create" | "update">): string {
  const number = (count: number) => new Intl.NumberFormat("en-GB").format(count);
  const cases = create + update === 1 ? "case" : "cases";
  if (create > 0 && update > 0) return `Create ${number(create)} and update ${number(update)} cases`;
  return update > 0 ? `Update ${number(update)} ${cases}` : `Create ${number(create)} ${cases}`;
}
