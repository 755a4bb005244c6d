import { identify } from "@/lib/domain/imports/identity";
import type { CaseContent } from "@/lib/domain/imports/imported-case";
import type { IdentityRule } from "@/lib/domain/imports/mapping/mapping";
import { isBlank, plainWords } from "@/lib/domain/imports/plain-words";

const KEY = /^UC-\d{1,9}$/;

interface IdentifiedRow {
  cells: readonly string[];
  content: CaseContent;
}

/**
 * How a row of a mapped list is known again: by the cells that identify it in its source, otherwise by its
 * department, title and problem. `isLacking` when the first of the identifying cells is blank. Hashed by `digest`.
 */
export function mappedIdentity(
  { cells, content }: IdentifiedRow,
  rule: IdentityRule,
  digest: (text: string) => string,
): { identity: string; isLacking: boolean } {
  const natural = () => {
    const { departmentCode, title, problem } = content;
    return identify({ departmentCode, title, bureau: "", purpose: problem ?? "" }, digest);
  };
  if (rule.rule !== "bySource") return { identity: natural(), isLacking: false };
  const texts = rule.columns.map((index) => cells[index] ?? "");
  if (isBlank(texts[0] ?? "")) return { identity: natural(), isLacking: true };
  return { identity: digest(JSON.stringify(["source", ...texts.map(plainWords)])), isLacking: false };
}

/** Our key in a cell ("uc-142" as UC-0142); null when it is blank, and the text itself when it is no key. */
export function keyIn(cell: string): string | null {
  if (isBlank(cell)) return null;
  const text = cell.trim().toUpperCase();
  return KEY.test(text) ? `UC-${text.slice(3).padStart(4, "0")}` : text;
}
