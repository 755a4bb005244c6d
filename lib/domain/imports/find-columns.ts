import { plainWords, withoutClosing } from "@/lib/domain/imports/plain-words";
import { type Preset, type PresetField, presetFields } from "@/lib/domain/imports/preset";
import type { RowNotice } from "@/lib/domain/imports/row-notice";
import { columnName } from "@/lib/domain/imports/table";
import { DomainError } from "@/lib/domain/shared/domain-error";

/** Where the columns of a preset stand in a file, and what was odd about that. */
interface FoundColumns {
  positions: ReadonlyMap<PresetField, number>;
  notices: RowNotice[];
}

/**
 * Finds the columns of a preset by their header texts, wherever they stand, whatever their case, white space and
 * closing punctuation. Of a header that occurs twice the first is meant; the second is kept as a source extra.
 * Errors: `invalid` (field `file`), naming every indispensable column that is missing.
 */
export function findColumns(preset: Preset, header: readonly string[]): FoundColumns {
  const texts = header.map(headerWords);
  const positions = new Map<PresetField, number>();
  const notices: RowNotice[] = [];
  for (const field of presetFields) {
    const wanted = headerWords(preset.headers[field]);
    const position = texts.indexOf(wanted);
    if (position >= 0) positions.set(field, position);
    if (position >= 0 && texts.includes(wanted, position + 1)) {
      notices.push(repeatedColumn(columnName(header, position)));
    }
  }
  refuseIncomplete(preset, positions);
  const absent = presetFields.filter((field) => !positions.has(field) && !isSubstituted(preset, field));
  return { positions, notices: [...notices, ...absent.map((field) => absentColumn(preset.headers[field]))] };
}

/** A header text for comparing: plain words without closing punctuation. */
export function headerWords(text: string): string {
  return withoutClosing(plainWords(text), ".:?*");
}

function refuseIncomplete(preset: Preset, positions: ReadonlyMap<PresetField, number>): void {
  const missing = preset.indispensable.filter((group) => !group.some((field) => positions.has(field)));
  if (missing.length === 0) return;
  const names = missing.map((group) => group.map((field) => `“${preset.headers[field]}”`).join(" or "));
  const message = `The file lacks what “${preset.name}” cannot do without: the column ${names.join("; the column ")}.`;
  throw new DomainError("invalid", message, [{ field: "file", message }]);
}

function isSubstituted(preset: Preset, field: PresetField): boolean {
  return preset.indispensable.some((group) => group.length > 1 && group.includes(field));
}

function repeatedColumn(column: string): RowNotice {
  const problem =
    "Several columns have this header; the first is used, the others are kept as source extras.";
  return { row: 1, column, problem, repair: "Rename the columns that are not meant." };
}

function absentColumn(column: string): RowNotice {
  const problem = "The file has no such column; every row is taken as if it were blank there.";
  return { row: 1, column, problem, repair: "Add the column if the source has it." };
}
