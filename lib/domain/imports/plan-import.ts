import { distinctCases } from "@/lib/domain/imports/distinct-cases";
import { findColumns } from "@/lib/domain/imports/find-columns";
import type { ImportPlan, RejectedRow, SkippedRow } from "@/lib/domain/imports/import-plan";
import type { ImportedCase } from "@/lib/domain/imports/imported-case";
import type { KnownData } from "@/lib/domain/imports/known-data";
import type { Mapping } from "@/lib/domain/imports/mapping/mapping";
import { readMappedRows } from "@/lib/domain/imports/mapping/read-mapped-rows";
import { stageNotices } from "@/lib/domain/imports/mapping/stage-notices";
import type { ImportDepartment, Preset } from "@/lib/domain/imports/preset";
import { readRows } from "@/lib/domain/imports/read-rows";
import type { RowError } from "@/lib/domain/imports/row-notice";
import { disappearedFrom, sortByFingerprint, sortByKnown } from "@/lib/domain/imports/sort-out";
import { soundTable } from "@/lib/domain/imports/sound-table";
import { fileRow, type Table } from "@/lib/domain/imports/table";
import { compareCodePoints } from "@/lib/domain/shared/compare-code-points";

interface ListInput {
  table: Table;
  /** A hash without "#" in it, always the same one: identities and fingerprints are made with it. */
  digest: (text: string) => string;
}

interface PresetInput extends ListInput {
  preset: Preset;
  /** Fingerprint by identity of every case that came from this source before. */
  existing: ReadonlyMap<string, string>;
  /** The same cases in full, where they are at hand: for what disappeared and what an update changes. */
  cases?: KnownData["cases"];
}

interface MappingInput extends ListInput {
  mapping: Mapping;
  known: KnownData;
}

export type PlanInput = PresetInput | MappingInput;

/**
 * Works out what an import would do, for a dry run and for the commit alike, by a preset or a mapping: which rows
 * make new cases, change known ones, leave them as they are, or cannot be written and why. Every row is accounted
 * for, every filled cell kept. Errors: `invalid` (field `file`) when an indispensable column is missing; nothing in
 * a cell throws.
 */
export function planImport(input: PlanInput): ImportPlan {
  const sound = soundTable(input.table);
  const read = "mapping" in input ? readMappedRows(sound, input) : readPresetRows(sound, input);
  const existing = "mapping" in input ? fingerprintsOf(input.known) : input.existing;
  const distinct = distinctCases(read.drafts, existing);
  const { known: skippedAsKnown, ...sorted } = sortOut(distinct.cases, input);
  const all = [
    ...sound.notices,
    ...read.notices,
    ...distinct.notices,
    ...stageNoticesOf(distinct.cases, input),
  ];
  return {
    rows: sound.rows.length,
    ...sorted,
    skip: [...read.blank, ...distinct.skip, ...skippedAsKnown].sort(byRow),
    errors: read.errors,
    rejected: rejectedRows(read.errors, input.table),
    disappeared: disappearedOf(distinct.cases, input),
    notices: all.sort(byRow),
    ...countCases(distinct.cases),
    departments: departmentsOf(distinct.cases),
  };
}

function readPresetRows(table: Table, { preset, digest }: PresetInput) {
  const columns = findColumns(preset, table.header);
  const read = readRows(table, { preset, positions: columns.positions, digest });
  return { ...read, notices: [...columns.notices, ...read.notices] };
}

function fingerprintsOf({ cases }: KnownData): Map<string, string> {
  return new Map(
    cases.flatMap(({ identity, fingerprint }) => (identity === null ? [] : [[identity, fingerprint ?? ""]])),
  );
}

function sortOut(cases: readonly ImportedCase[], input: PlanInput) {
  if ("mapping" in input) return sortByKnown(cases, input.known.cases, input.mapping.identity);
  if (!input.cases) return sortByFingerprint(cases, input.existing);
  return sortByKnown(cases, input.cases, { rule: "bySource", columns: [] });
}

// An import by keys names some of the cases on purpose: what it leaves out has not disappeared.
function disappearedOf(cases: readonly ImportedCase[], input: PlanInput): ImportPlan["disappeared"] {
  const known = "mapping" in input ? input.known.cases : (input.cases ?? []);
  if ("mapping" in input && input.mapping.identity.rule !== "bySource") return [];
  return disappearedFrom(new Set(cases.map(({ identity }) => identity)), known);
}

function stageNoticesOf(cases: readonly ImportedCase[], input: PlanInput) {
  return "mapping" in input ? stageNotices(cases, input.known.cases) : [];
}

function rejectedRows(errors: readonly RowError[], table: Table): RejectedRow[] {
  const reasons = new Map<number, string[]>();
  for (const { row, column, problem, repair } of errors) {
    const reason = `${column === null ? "" : `${column}: `}${problem} ${repair}`;
    reasons.set(row, [...(reasons.get(row) ?? []), reason]);
  }
  const first = fileRow(0, table);
  return [...reasons].map(([row, list]) => ({ row, cells: table.rows[row - first] ?? [], reasons: list }));
}

function byRow(a: Pick<SkippedRow, "row">, b: Pick<SkippedRow, "row">): number {
  return a.row - b.row;
}

function countCases(
  cases: readonly ImportedCase[],
): Pick<ImportPlan, "byStage" | "byRisk" | "byPersonalData"> {
  const byStage: ImportPlan["byStage"] = {};
  const byRisk: ImportPlan["byRisk"] = { high: 0, standard: 0, notAssessed: 0 };
  const byPersonalData: ImportPlan["byPersonalData"] = { yes: 0, no: 0, unknown: 0 };
  for (const { stage, risk, personalData } of cases) {
    byStage[stage] = (byStage[stage] ?? 0) + 1;
    byRisk[risk]++;
    byPersonalData[personalData]++;
  }
  return { byStage, byRisk, byPersonalData };
}

function departmentsOf(cases: readonly ImportedCase[]): ImportDepartment[] {
  const nameByCode = new Map(cases.map((one) => [one.departmentCode, one.departmentName]));
  return [...nameByCode].sort(([a], [b]) => compareCodePoints(a, b)).map(([code, name]) => ({ code, name }));
}
