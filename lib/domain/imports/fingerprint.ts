import { headerWords } from "@/lib/domain/imports/find-columns";
import type { CaseContent } from "@/lib/domain/imports/imported-case";
import { compareCodePoints } from "@/lib/domain/shared/compare-code-points";

/** A column as a fingerprint knows it: by its header and which one of that header it is, not by where it stands. */
export interface ColumnKey {
  index: number;
  key: string;
}

/** The columns of a file in an order that does not depend on where they stand. */
export function columnKeys(header: readonly string[]): ColumnKey[] {
  const seen = new Map<string, number>();
  const keys = header.map((text, index) => {
    const words = headerWords(text);
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    return { index, key: `${words}#${count}` };
  });
  return keys.sort((a, b) => compareCodePoints(a.key, b.key));
}

/**
 * Changes when anything changes that a row says or that is made of it: its filled cells word for word, and the
 * case they are read as. Not when rows or columns change places, a blank cell is blank in another way, or the
 * name of its department is spelled differently in other rows.
 */
export function fingerprintOf(
  cells: readonly string[],
  columns: readonly ColumnKey[],
  content: CaseContent,
  { digest, by }: { digest: (text: string) => string; by: "preset" | "mapping" },
): string {
  const named = columns.map(({ index, key }) => [key, cells[index] ?? ""] as const);
  const beyond = cells.slice(columns.length).map((cell, index) => [`#${index}`, cell] as const);
  const filled = [...named, ...beyond].filter(([, cell]) => cell.trim() !== "");
  const { departmentName, sourceExtras, rawStage, rawRisk, dates, fields, scores, metrics, ...made } =
    content;
  const known = Object.values(dates).map(({ precision, on }) => [precision, on]);
  const mapped = metrics.map(({ name, target, baseline }) => [name, target.value, baseline?.value ?? null]);
  const more = by === "mapping" ? [fields, scores, mapped] : [];
  return digest(JSON.stringify([filled, made, known, ...more]));
}
