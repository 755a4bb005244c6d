import "server-only";
import type { CaseFields } from "@/lib/domain/imports/case-fields";
import type { ImportedCase } from "@/lib/domain/imports/imported-case";
import { Prisma } from "@/lib/server/generated/client";
import type { UseCaseModel } from "@/lib/server/generated/models";

/** The columns that an import may fill, in the types of the database's JSON. */
export const importedColumns = [
  "title",
  "departmentId",
  "problem",
  "audience",
  "yearlyVolume",
  "minutesEach",
  "taskType",
  "route",
  "dataSource",
  "risk",
  "riskNote",
  "personalData",
  "valueYearLow",
  "valueYearLikely",
  "valueYearHigh",
  "cost",
  "currency",
  "confidential",
  "tags",
  "ownerId",
  "sponsorId",
  "stage",
  "stageSince",
  "source",
  "sourceIdentity",
  "sourceFingerprint",
  "sourceExtras",
  "sourceDates",
  "importId",
] as const satisfies readonly (keyof UseCaseModel)[];

export type ImportedColumns = Pick<UseCaseModel, (typeof importedColumns)[number]>;

/** What those columns hold now. */
export function columnsNow(row: UseCaseModel): ImportedColumns {
  return Object.fromEntries(importedColumns.map((name) => [name, row[name]])) as ImportedColumns;
}

/** What a row says about its case, as columns; a field it says nothing about is absent. */
export function columnsOfFields(
  fields: Partial<CaseFields>,
  departmentId: (code: string) => string | undefined,
): Partial<ImportedColumns> {
  const {
    department,
    yearlyVolume,
    minutesEach,
    valueYearLow,
    valueYearLikely,
    valueYearHigh,
    cost,
    ...plain
  } = fields;
  const amounts = { valueYearLow, valueYearLikely, valueYearHigh, cost };
  return {
    ...plain,
    ...(department === undefined ? {} : { departmentId: departmentId(department) ?? null }),
    ...(yearlyVolume === undefined ? {} : { yearlyVolume: json(yearlyVolume) }),
    ...(minutesEach === undefined ? {} : { minutesEach: json(minutesEach) }),
    ...Object.fromEntries(
      Object.entries(amounts).flatMap(([name, amount]) =>
        amount === undefined ? [] : [[name, amount === null ? null : BigInt(amount)]],
      ),
    ),
  };
}

/** Where a case comes from and how it is known again. */
export function sourceColumns(
  planned: Pick<ImportedCase, "identity" | "fingerprint" | "sourceExtras" | "dates">,
  { source, importId }: { source: string; importId: string },
): Pick<
  ImportedColumns,
  "source" | "sourceIdentity" | "sourceFingerprint" | "sourceExtras" | "sourceDates" | "importId"
> {
  return {
    source,
    sourceIdentity: planned.identity,
    sourceFingerprint: planned.fingerprint,
    sourceExtras: json(planned.sourceExtras),
    sourceDates: json(planned.dates),
    importId,
  };
}

/** The same columns for a new row: JSON that is empty is no JSON. */
export function forCreate({
  yearlyVolume,
  minutesEach,
  sourceExtras,
  sourceDates,
  ...plain
}: Partial<ImportedColumns>) {
  return {
    ...plain,
    yearlyVolume: yearlyVolume ?? Prisma.DbNull,
    minutesEach: minutesEach ?? Prisma.DbNull,
    sourceExtras: sourceExtras ?? Prisma.DbNull,
    sourceDates: sourceDates ?? Prisma.DbNull,
  };
}

/** Columns as JSON text keeps them: amounts as digits. */
export function asJson(columns: Partial<ImportedColumns>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      typeof value === "bigint" ? value.toString() : value,
    ]),
  );
}

function json(value: unknown): UseCaseModel["sourceExtras"] {
  return value as UseCaseModel["sourceExtras"];
}
