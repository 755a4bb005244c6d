import "server-only";
import type { FieldChange } from "@/lib/domain/imports/case-fields";
import type { ImportPlan } from "@/lib/domain/imports/import-plan";
import type { ImportedCase } from "@/lib/domain/imports/imported-case";

/** A planned case with where it comes from and where it goes. The rules of the import have judged its content. */
export interface ImportRow {
  case: ImportedCase;
  /** Whether the plan takes it for a case that is here already. */
  isKnown: boolean;
  /** The known case that it changes, where the plan knew it by its id. */
  id: string | null;
  /** What it changes there; null = everything that the list says (a preset has the last word on its fields). */
  changes: readonly FieldChange[] | null;
  source: string;
  importId: string;
  /** Ids of departments by upper-case code. */
  departments: ReadonlyMap<string, string>;
}

/** The rows that a plan asks to be written, in the order of the file. */
export function rowsOf(
  plan: ImportPlan,
  place: Pick<ImportRow, "source" | "importId" | "departments"> & { byMapping: boolean },
): ImportRow[] {
  const { byMapping, ...shared } = place;
  const created = plan.create.map((planned) => ({
    case: planned,
    isKnown: false,
    id: null,
    changes: null,
    ...shared,
  }));
  const updated = plan.update.map(({ case: planned, id, changes }) => ({
    case: planned,
    isKnown: true,
    id,
    changes: byMapping ? changes : null,
    ...shared,
  }));
  return [...created, ...updated].sort((a, b) => a.case.row - b.case.row);
}
