import type { CaseField, CaseFields, FieldChange } from "@/lib/domain/imports/case-fields";
import type { ImportedCase } from "@/lib/domain/imports/imported-case";
import type { KnownCase } from "@/lib/domain/imports/known-data";

/** The fields of a known case that a row says otherwise, in the order of the row's fields. A stage that was moved here stays. */
export function changesOf({ fields }: ImportedCase, known: KnownCase): FieldChange[] {
  return (Object.keys(fields) as CaseField[]).flatMap((field) => {
    const [from, to] = [known.fields[field], fields[field]];
    if (to === undefined || isSame(field, from, to) || (field === "stage" && known.stageIsOurs)) return [];
    return [{ field, from, to }];
  });
}

function isSame(field: CaseField, a: CaseFields[CaseField], b: CaseFields[CaseField]): boolean {
  if (field === "department") return String(a).toUpperCase() === String(b).toUpperCase();
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

// Stored ranges may come back with their ends in another order; tags count as a set.
function inOrder(value: CaseFields[CaseField]): unknown {
  if (Array.isArray(value)) return [...value].sort();
  if (typeof value === "object" && value !== null) return [value.low, value.high];
  // A spreadsheet writes line breaks in its own way.
  return typeof value === "string" ? value.replaceAll("\r\n", "\n").trim() : value;
}
