import type { CaseContent, SourceExtra } from "@/lib/domain/imports/imported-case";
import type { PresetField } from "@/lib/domain/imports/preset";
import { columnName } from "@/lib/domain/imports/table";

/**
 * The filled cells that no field holds: those of columns that mean nothing to us, cells beyond the header, and
 * cells whose field says less than they do (a stage word, a risk sentence, a shortened title). In column order.
 */
export function collectExtras(
  cells: readonly string[],
  content: Omit<CaseContent, "sourceExtras">,
  { header, positions }: { header: readonly string[]; positions: ReadonlyMap<PresetField, number> },
): SourceExtra[] {
  const held = heldTexts(content);
  const isHeld = new Set(
    [...positions].filter(([field, at]) => held[field] === cells[at]?.trim()).map(([, at]) => at),
  );
  for (const field of datesKeepTheirText) isHeld.add(positions.get(field) ?? -1);
  return cells.flatMap((value, index) => {
    if (isHeld.has(index) || value.trim() === "") return [];
    return [{ column: extraName(header, index), index, value }];
  });
}

const datesKeepTheirText: readonly PresetField[] = ["initiated", "acquisition", "implemented", "retired"];

function heldTexts(content: Omit<CaseContent, "sourceExtras">): Partial<Record<PresetField, string | null>> {
  return {
    title: content.title,
    departmentName: content.departmentName,
    departmentCode: content.departmentCode,
    purpose: content.problem,
    topic: content.tags.length === 1 ? (content.tags[0] ?? null) : null,
    dataSource: content.dataSource,
  };
}

function extraName(header: readonly string[], index: number): string {
  const text = (header[index] ?? "").trim();
  return text === "" ? columnName(header, index) : text;
}
