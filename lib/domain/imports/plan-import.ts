import { distinctCases } from "@/lib/domain/imports/distinct-cases";
import { findColumns } from "@/lib/domain/imports/find-columns";
import type { ImportPlan } from "@/lib/domain/imports/import-plan";
import type { ImportedCase } from "@/lib/domain/imports/imported-case";
import type { ImportDepartment, Preset } from "@/lib/domain/imports/preset";
import { readRows } from "@/lib/domain/imports/read-rows";
import { soundTable } from "@/lib/domain/imports/sound-table";
import type { Table } from "@/lib/domain/imports/table";
import { compareCodePoints } from "@/lib/domain/shared/compare-code-points";

interface PlanInput {
  preset: Preset;
  table: Table;
  /** Fingerprint by identity of every case that came from this source before. */
  existing: ReadonlyMap<string, string>;
  /** A hash without "#" in it, always the same one: identities and fingerprints are made with it. */
  digest: (text: string) => string;
}

/**
 * Works out what an import would do, for a dry run and for the commit alike: which rows make new cases, change
 * known ones, leave them as they are, or cannot be written and why. Every row is accounted for, every filled
 * cell kept. Errors: `invalid` (field `file`) when an indispensable column is missing; nothing in a cell throws.
 */
export function planImport({ preset, table, existing, digest }: PlanInput): ImportPlan {
  const sound = soundTable(table);
  const columns = findColumns(preset, sound.header);
  const read = readRows(sound, { preset, positions: columns.positions, digest });
  const distinct = distinctCases(read.drafts, existing);
  const all = [...columns.notices, ...sound.notices, ...read.notices, ...distinct.notices];
  return {
    rows: sound.rows.length,
    ...sortOut(distinct.cases, existing),
    skip: [...read.blank, ...distinct.skip].sort((a, b) => a.row - b.row),
    errors: read.errors,
    notices: all.sort((a, b) => a.row - b.row),
    ...countCases(distinct.cases),
    departments: departmentsOf(distinct.cases),
  };
}

function sortOut(
  cases: readonly ImportedCase[],
  existing: PlanInput["existing"],
): Pick<ImportPlan, "create" | "update" | "unchanged"> {
  const known = cases.filter(({ identity }) => existing.has(identity));
  const isUnchanged = ({ identity, fingerprint }: ImportedCase) => existing.get(identity) === fingerprint;
  return {
    create: cases.filter(({ identity }) => !existing.has(identity)),
    update: known.filter((one) => !isUnchanged(one)).map((one) => ({ identity: one.identity, case: one })),
    unchanged: known.filter(isUnchanged).map(({ identity }) => identity),
  };
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
