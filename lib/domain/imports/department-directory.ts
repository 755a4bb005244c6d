import { isBlank, plainWords } from "@/lib/domain/imports/plain-words";
import type { ImportDepartment } from "@/lib/domain/imports/preset";
import type { Reading } from "@/lib/domain/imports/row-notice";
import { quoted, shorten } from "@/lib/domain/imports/shorten";
import { compareCodePoints } from "@/lib/domain/shared/compare-code-points";

const longestCode = 60;
const longestName = 200;

/** The two cells that may say which department a row belongs to. */
interface DepartmentCells {
  code: string;
  name: string;
}

/** Looks a department up by whichever of its two cells is filled; null when neither is. */
export type FindDepartment = (cells: DepartmentCells) => Reading<ImportDepartment> | null;

/**
 * Learns from all rows of a file which code goes with which name, and fills in what a row leaves out: first from
 * the other rows, then from the departments known of the source; a name alone that nobody knows becomes its own
 * code. Codes are compared and kept in upper case; a code that goes by several names keeps the most frequent one.
 */
export function learnDepartments(
  rows: readonly DepartmentCells[],
  known: readonly ImportDepartment[],
): FindDepartment {
  const pairs = rows.filter(givesBoth);
  const nameByCode = mostFrequent(pairs.map(({ code, name }) => [codeOf(code), nameOf(name)]));
  const codeByName = mostFrequent(pairs.map(({ code, name }) => [plainWords(name), codeOf(code)]));
  for (const { code, name } of known) {
    if (!nameByCode.has(code)) nameByCode.set(code, name);
    if (!codeByName.has(plainWords(name))) codeByName.set(plainWords(name), code);
  }
  return (cells) => findDepartment(cells, nameByCode, codeByName);
}

function findDepartment(
  { code: codeCell, name: nameCell }: DepartmentCells,
  nameByCode: ReadonlyMap<string, string>,
  codeByName: ReadonlyMap<string, string>,
): Reading<ImportDepartment> | null {
  if (givesBoth({ code: codeCell, name: nameCell })) return asWritten(codeOf(codeCell), nameCell, nameByCode);
  const given = isBlank(codeCell) ? nameCell : codeCell;
  if (isBlank(given)) return null;
  const code = codeByName.get(plainWords(given)) ?? codeOf(given);
  const value = { code, name: nameByCode.get(code) ?? nameOf(given) };
  const problem = `Only ${quoted(given)} says which department this is; taken as ${value.code}, ${value.name}.`;
  return {
    value,
    oddity: { problem, repair: "Fill in both the name and the abbreviation of the department." },
  };
}

function givesBoth({ code, name }: DepartmentCells): boolean {
  return !isBlank(code) && !isBlank(name) && plainWords(code) !== plainWords(name);
}

function asWritten(
  code: string,
  nameCell: string,
  nameByCode: ReadonlyMap<string, string>,
): Reading<ImportDepartment> {
  const name = nameByCode.get(code) ?? nameOf(nameCell);
  if (plainWords(name) === plainWords(nameCell)) return { value: { code, name } };
  const problem = `${quoted(nameCell)} is not the name that ${code} has elsewhere; taken as ${name}.`;
  return { value: { code, name }, oddity: { problem, repair: "Give one name to each abbreviation." } };
}

function codeOf(cell: string): string {
  const code = cell.normalize("NFKC").replace(/\s+/g, " ").trim().toUpperCase();
  return shorten(code, longestCode);
}

function nameOf(cell: string): string {
  return shorten(cell.replace(/\s+/g, " ").trim(), longestName);
}

// Ties go by code point, so that the order of the rows decides nothing.
function mostFrequent(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [key, value] of pairs) {
    const values = counts.get(key) ?? new Map<string, number>();
    counts.set(key, values.set(value, (values.get(value) ?? 0) + 1));
  }
  const winners = [...counts].map(([key, values]): [string, string] => [key, winner(values)]);
  return new Map(winners);
}

function winner(values: ReadonlyMap<string, number>): string {
  const [first] = [...values].sort(([a, m], [b, n]) => n - m || compareCodePoints(a, b));
  return first?.[0] ?? "";
}
