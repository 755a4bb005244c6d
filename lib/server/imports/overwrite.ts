import "server-only";
import type { Transaction } from "@/lib/server/db";
import { asJson, type ImportedColumns } from "@/lib/server/imports/columns";
import { projectScore } from "@/lib/server/scoring/score";

/** A case and what its columns shall hold. */
export interface Overwritten {
  id: string;
  stageBefore: string;
  columns: ImportedColumns;
}

/** Gives known cases new values, in one statement for all of them. */
export async function overwrite(tx: Transaction, rows: readonly Overwritten[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  const content = rows.map(({ id, columns }) => ({ id, ...asJson(columns) }));
  await tx.$executeRaw`
    update "UseCase" u set title = r.title, "departmentId" = r."departmentId", problem = r.problem,
      audience = r.audience, "yearlyVolume" = nullif(r."yearlyVolume", 'null'), "minutesEach" = nullif(r."minutesEach", 'null'),
      "taskType" = r."taskType", route = r.route, "dataSource" = r."dataSource", risk = r.risk, "riskNote" = r."riskNote",
      "personalData" = r."personalData", "valueYearLow" = r."valueYearLow", "valueYearLikely" = r."valueYearLikely",
      "valueYearHigh" = r."valueYearHigh", cost = r.cost, currency = r.currency, confidential = r.confidential,
      tags = array(select jsonb_array_elements_text(r.tags)), "ownerId" = r."ownerId", "sponsorId" = r."sponsorId",
      stage = r.stage, "stageSince" = r."stageSince", source = r.source, "sourceIdentity" = r."sourceIdentity",
      "sourceFingerprint" = r."sourceFingerprint", "sourceExtras" = nullif(r."sourceExtras", 'null'),
      "sourceDates" = nullif(r."sourceDates", 'null'), "importId" = r."importId", "updatedAt" = ${now}
    from jsonb_to_recordset(${JSON.stringify(content)}::jsonb) r(id uuid, title text, "departmentId" uuid, problem text,
      audience text, "yearlyVolume" jsonb, "minutesEach" jsonb, "taskType" text, route text, "dataSource" text, risk text,
      "riskNote" text, "personalData" text, "valueYearLow" bigint, "valueYearLikely" bigint, "valueYearHigh" bigint,
      cost bigint, currency text, confidential boolean, tags jsonb, "ownerId" uuid, "sponsorId" uuid, stage text,
      "stageSince" timestamptz, source text, "sourceIdentity" text, "sourceFingerprint" text, "sourceExtras" jsonb,
      "sourceDates" jsonb, "importId" uuid)
    where u.id = r.id`;
  await followStage(tx, rows);
}

// A provisional look shows in some stages only, and so does the figure that follows from it.
async function followStage(tx: Transaction, rows: readonly Overwritten[]): Promise<void> {
  const moved = rows.filter(({ stageBefore, columns }) => stageBefore !== columns.stage).map(({ id }) => id);
  if (moved.length === 0) return;
  const looked = await tx.quickLook.findMany({
    where: { useCaseId: { in: moved } },
    distinct: ["useCaseId"],
    select: { useCaseId: true },
  });
  for (const { useCaseId } of looked) await projectScore(tx, useCaseId);
}
