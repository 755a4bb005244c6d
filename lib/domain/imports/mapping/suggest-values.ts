import { type CodedTarget, codedTargets, likelyMeaning } from "@/lib/domain/imports/mapping/coded-answers";
import { MappedRow, type Placement, placeColumns } from "@/lib/domain/imports/mapping/mapped-row";
import type { Mapping, ValueTarget } from "@/lib/domain/imports/mapping/mapping";
import { scoreOf } from "@/lib/domain/imports/mapping/score-answers";
import type { MappingContext, SuggestedValue } from "@/lib/domain/imports/mapping/suggestion";
import { criterionOf, type Target } from "@/lib/domain/imports/mapping/target";
import { scoreWords } from "@/lib/domain/imports/mapping/words";
import { isBlank, plainWords } from "@/lib/domain/imports/plain-words";
import { storableText } from "@/lib/domain/imports/storable-text";
import type { Table } from "@/lib/domain/imports/table";

const mostValues = 500;
const longestValue = 2_000;

/**
 * The words of a list that need a meaning here, by target, the most frequent first, with what they likely mean: what
 * the mapping says already, else what the usual words say. Figures on a scale need none.
 */
export function suggestValues(
  table: Table,
  mapping: Mapping,
  context: MappingContext,
): Partial<Record<ValueTarget, SuggestedValue[]>> {
  const { placement } = placeColumns(mapping, table.header);
  const found: Partial<Record<ValueTarget, SuggestedValue[]>> = {};
  for (const target of codedTargets) {
    const words = wordsOf(table, placement, [target]);
    if (words.size > 0)
      found[target] = named(words, mapping.values[target], (from) => codedMeaning(target, from));
  }
  const departments = wordsOf(table, placement, departmentTargets(placement));
  if (departments.size > 0)
    found.department = named(departments, mapping.values.department, (from) => departmentCode(from, context));
  const scores = wordsOf(
    table,
    placement,
    [...placement.keys()].filter((target) => criterionOf(target) !== null),
  );
  const words = new Map(
    [...scores].filter(([word]) => scoreOf(word, { scale: "0-100" }, {}) === null || scoreWords.has(word)),
  );
  if (words.size > 0)
    found.score = named(words, mapping.values.score, (from) => scoreWords.get(plainWords(from)) ?? null);
  return found;
}

function departmentTargets(placement: Placement): Target[] {
  const order: Target[] = ["departmentName", "department", "departmentCode"];
  return order.filter((target) => placement.has(target)).slice(0, 1);
}

function wordsOf(
  table: Table,
  placement: Placement,
  targets: readonly Target[],
): Map<string, SuggestedValue> {
  const words = new Map<string, SuggestedValue>();
  if (!targets.some((target) => placement.has(target))) return words;
  for (const cells of table.rows) {
    const row = new MappedRow(0, cells, placement);
    for (const target of targets) {
      const from = storableText(row.text(target));
      if (isBlank(from) || from.length > longestValue) continue;
      const word = words.get(plainWords(from));
      if (word) word.rows++;
      else words.set(plainWords(from), { from, rows: 1, to: null });
    }
  }
  return words;
}

function named(
  words: ReadonlyMap<string, SuggestedValue>,
  said: Mapping["values"][ValueTarget],
  likely: (from: string) => string | null,
): SuggestedValue[] {
  const known = new Map((said ?? []).map(({ from, to }) => [plainWords(from), to]));
  return [...words]
    .map(([word, value]) => ({ ...value, to: known.get(word) ?? likely(value.from) }))
    .sort((a, b) => b.rows - a.rows)
    .slice(0, mostValues);
}

function codedMeaning(target: CodedTarget, from: string): string | null {
  return likelyMeaning(target, from);
}

// Null for a name that several departments have: a person has to say which. In two languages one of them may be known.
function departmentCode(from: string, { departments }: MappingContext): string | null {
  const called = (word: string) => {
    const byCode = departments.filter(({ code }) => plainWords(code) === word);
    return byCode.length > 0 ? byCode : departments.filter(({ name }) => plainWords(name) === word);
  };
  const whole = called(plainWords(from));
  const found = whole.length > 0 ? whole : from.split(/[/|()]/).flatMap((part) => called(plainWords(part)));
  const codes = new Set(found.map(({ code }) => code));
  const [only] = codes;
  return codes.size === 1 ? (only ?? null) : null;
}
