import { type Candidate, candidatesFor } from "@/lib/domain/imports/mapping/column-candidates";
import { type ColumnEvidence, lookAtColumn } from "@/lib/domain/imports/mapping/column-evidence";
import { habitsOf, optionsFor } from "@/lib/domain/imports/mapping/column-options";
import type { IdentityRule, MappedColumn, Mapping } from "@/lib/domain/imports/mapping/mapping";
import { suggestValues } from "@/lib/domain/imports/mapping/suggest-values";
import type {
  MappingContext,
  MappingSuggestion,
  SuggestedColumn,
} from "@/lib/domain/imports/mapping/suggestion";
import { joinedTargets, type Target } from "@/lib/domain/imports/mapping/target";
import { plainWords } from "@/lib/domain/imports/plain-words";
import { shorten } from "@/lib/domain/imports/shorten";
import { storableText } from "@/lib/domain/imports/storable-text";
import type { Table } from "@/lib/domain/imports/table";

/**
 * Suggests what the columns of a list mean, by the words of its headers and the looks of its cells, with the meaning
 * of its words and a rule by which its rows are known again. Each target goes to the column that fits it best; what
 * fits nothing is kept as text. Always a mapping that can be shown; `problems` says what it still lacks.
 */
export function suggestMapping(table: Table, context: MappingContext): MappingSuggestion {
  const width = Math.min(1_000, Math.max(table.header.length, 0));
  const evidence = Array.from({ length: width }, (_, index) => lookAtColumn(table.rows, index));
  const chosen = assign(table, evidence, context);
  const habits = habitsOf(table.rows);
  const columns = evidence.map((one, index) => suggested(table, one, index, chosen.get(index)));
  const mapped: MappedColumn[] = columns.map(({ index, target }) => ({
    ...{ index, target, header: headerText(table, index) },
    options: optionsFor(
      target,
      table.header[index] ?? "",
      table.rows.map((row) => row[index] ?? ""),
      habits,
    ),
  }));
  const draft: Mapping = {
    source: shorten(storableText(context.source).trim(), 200) || "list",
    columns: mapped,
    values: {},
    identity: identityFor(table, mapped),
    defaults: {},
  };
  return {
    mapping: { ...draft, values: valuesFor(table, draft, context) },
    columns,
    problems: problemsOf(mapped, table),
  };
}

function headerText(table: Table, index: number): string {
  return (table.header[index] ?? "").slice(0, 5_000);
}

// The surest pair of column and target first; a target that may stand only once is then taken.
function assign(
  table: Table,
  evidence: readonly ColumnEvidence[],
  context: MappingContext,
): Map<number, Candidate> {
  const candidates = evidence.flatMap((one, index) =>
    candidatesFor(table.header[index] ?? "", one, context).map((candidate) => ({ ...candidate, index })),
  );
  candidates.sort((a, b) => b.confidence - a.confidence || a.index - b.index);
  const chosen = new Map<number, Candidate>();
  const taken = new Set<Target>();
  for (const candidate of candidates) {
    if (chosen.has(candidate.index) || taken.has(candidate.target) || candidate.confidence < 0.45) continue;
    chosen.set(candidate.index, candidate);
    if (!joinedTargets.has(candidate.target) || candidate.confidence < 0.8) taken.add(candidate.target);
  }
  if (!taken.has("title")) chooseTitle(chosen, evidence);
  return chosen;
}

// Without a header that says so, the title is the first column of short texts that are nearly all different.
function chooseTitle(chosen: Map<number, Candidate>, evidence: readonly ColumnEvidence[]): void {
  const index = evidence.findIndex(
    (one, place) =>
      !chosen.has(place) &&
      one.averageLength >= 4 &&
      one.averageLength <= 150 &&
      one.distinct > 1 &&
      one.numbers < 0.3 &&
      one.dates < 0.3 &&
      one.emails < 0.3,
  );
  if (index >= 0)
    chosen.set(index, {
      target: "title",
      confidence: 0.4,
      why: "The first column of short texts that differ.",
    });
}

function suggested(
  table: Table,
  evidence: ColumnEvidence,
  index: number,
  choice: Candidate | undefined,
): SuggestedColumn {
  const { samples, filled } = evidence;
  const header = headerText(table, index);
  if (choice)
    return {
      index,
      header,
      samples,
      filled,
      target: choice.target,
      confidence: Number(choice.confidence.toFixed(2)),
      why: choice.why,
    };
  const isEmpty = filled === 0;
  return {
    ...{
      index,
      header,
      samples,
      filled,
      target: isEmpty ? ("ignore" as const) : ("extra" as const),
      confidence: isEmpty ? 1 : 0.5,
    },
    why: isEmpty ? "The column is empty." : "It fits no field; its texts are kept beside the case.",
  };
}

function identityFor(table: Table, columns: readonly MappedColumn[]): IdentityRule {
  const at = (...targets: Target[]) =>
    columns.filter(({ target }) => targets.includes(target)).map(({ index }) => index);
  const [key] = at("key");
  if (key !== undefined && table.rows.some((row) => (row[key] ?? "").trim() !== ""))
    return { rule: "byKey", column: key };
  const [id] = at("externalId");
  const department = at("department", "departmentCode", "departmentName").slice(0, 1);
  // Numbers of a list often start anew in every department.
  if (id !== undefined && isMostlyFilled(table, id)) {
    if (isUnique(table, [id])) return { rule: "bySource", columns: [id] };
    if (isUnique(table, [id, ...department])) return { rule: "bySource", columns: [id, ...department] };
  }
  const title = at("title").slice(0, 1);
  if (title.length === 0) return { rule: "createOnly" };
  const natural = [...title, ...department];
  return {
    rule: "bySource",
    columns: isUnique(table, natural) ? natural : [...natural, ...at("problem").slice(0, 1)],
  };
}

function isMostlyFilled(table: Table, index: number): boolean {
  return table.rows.filter((row) => (row[index] ?? "").trim() !== "").length > table.rows.length / 2;
}

function isUnique(table: Table, columns: readonly number[]): boolean {
  const seen = new Set<string>();
  for (const row of table.rows) {
    const texts = columns.map((index) => plainWords(row[index] ?? ""));
    const name = JSON.stringify(texts);
    if (texts[0] === "") continue;
    if (seen.has(name)) return false;
    seen.add(name);
  }
  return true;
}

function valuesFor(table: Table, mapping: Mapping, context: MappingContext): Mapping["values"] {
  const suggestions = suggestValues(table, mapping, context);
  const entries = Object.entries(suggestions).map(([target, values]) => [
    target,
    values.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }])),
  ]);
  return Object.fromEntries(entries);
}

function problemsOf(columns: readonly MappedColumn[], table: Table): string[] {
  const has = (...targets: Target[]) => columns.some(({ target }) => targets.includes(target));
  return [
    ...(table.rows.length === 0 ? ["The list has no rows."] : []),
    ...(has("title") ? [] : ["Say which column holds the title."]),
    ...(has("department", "departmentCode", "departmentName")
      ? []
      : ["Say which column holds the department, or choose one for all rows."]),
  ];
}
