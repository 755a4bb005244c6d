import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { ImportPlan } from "@/lib/domain/imports/import-plan";
import { planImport } from "@/lib/domain/imports/plan-import";
import type { PresetField } from "@/lib/domain/imports/preset";
import type { Table } from "@/lib/domain/imports/table";
import { usFederal2024 } from "@/lib/domain/imports/us-federal-2024";

export const federalFileName = "us_federal_ai_use_cases_2024_part.csv";

export function fixtureBytes(name: string): Uint8Array {
  return readFileSync(resolve("tests/fixtures", name));
}

export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

export function planFederal(table: Table, existing: ReadonlyMap<string, string> = new Map()): ImportPlan {
  return planImport({ preset: usFederal2024, table, existing, digest });
}

/** What a database would hold of this source after the plan was carried out. */
export function outcomeOf(
  plan: ImportPlan,
  existing: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const changed = plan.update.map((one) => one.case);
  const written = [...plan.create, ...changed].map((one) => [one.identity, one.fingerprint] as const);
  return new Map([...existing, ...written]);
}

const plain: Record<PresetField, string> = {
  title: "Answer benefits questions",
  departmentName: "Department of Energy",
  departmentCode: "DOE",
  bureau: "Office of Science",
  topic: "Other",
  purpose: "Staff wait two days for an answer.",
  stage: "Initiated",
  risk: "Neither",
  initiated: "3/1/2024",
  acquisition: "",
  implemented: "",
  retired: "",
  personalData: "No",
  dataSource: "",
};

const fields = Object.keys(plain) as PresetField[];

/** A table in the columns of the preset; every row is an ordinary one but for what it says. */
export function federalTable(...rows: Partial<Record<PresetField, string>>[]): Table {
  return {
    header: fields.map((field) => usFederal2024.headers[field]),
    rows: rows.map((row) => fields.map((field) => row[field] ?? plain[field])),
  };
}

/** The only case of a table of one such row. */
export function federalCase(row: Partial<Record<PresetField, string>>) {
  const plan = planFederal(federalTable(row));
  const [only] = plan.create;
  if (!only) throw new Error(`no case: ${JSON.stringify(plan.errors)}`);
  return { ...only, notices: plan.notices };
}
