import "server-only";
import { canEverywhere } from "@/lib/domain/access/can";
import type { CaseField } from "@/lib/domain/imports/case-fields";
import type { ImportPlan, PlannedUpdate, RejectedRow } from "@/lib/domain/imports/import-plan";
import type { ImportedCase } from "@/lib/domain/imports/imported-case";
import { countRows, groupByRepair } from "@/lib/domain/imports/repair-groups";
import type { ImportModel, JobModel } from "@/lib/server/generated/models";
import { jobView } from "@/lib/server/jobs/rows";
import type { Actor } from "@/lib/server/session";

/** How many planned cases a report shows in full. */
const PREVIEW = 20;

/** How many errors and how many notices a report holds one by one; all are in its groups. */
const TOLD = 2_000;

const money: ReadonlySet<CaseField> = new Set(["valueYearLow", "valueYearLikely", "valueYearHigh", "cost"]);

/** What an import would do, or did, as this actor may see it. */
export function reportOf(
  plan: ImportPlan,
  { mode, importId, actor }: { mode: "dry-run" | "commit"; importId: string | null; actor: Actor },
) {
  const { rows, create, update, unchanged, skip, errors, notices, byStage, byRisk, byPersonalData } = plan;
  return {
    mode,
    importId,
    rows,
    create: create.length,
    update: update.length,
    unchanged: unchanged.length,
    skip: skip.length,
    errors: errors.slice(0, TOLD),
    errorRows: countRows(errors),
    errorGroups: groupByRepair(errors),
    notices: notices.slice(0, TOLD),
    noticeRows: countRows(notices),
    noticeGroups: groupByRepair(notices),
    byStage,
    byRisk,
    byPersonalData,
    departments: plan.departments,
    disappeared: plan.disappeared.length,
    preview: [
      ...create.map((planned) => ({ ...preview(planned, "create"), key: null, changes: [] })),
      ...update.map((change) => ({
        ...preview(change.case, "update"),
        key: change.key,
        changes: changesFor(actor, change),
      })),
    ].slice(0, PREVIEW),
  };
}

export type ImportReport = ReturnType<typeof reportOf>;

// Reports of earlier versions hold no groups; an upload holds no report yet.
function reportIn(kept: unknown): unknown {
  const report = kept as Partial<ImportReport>;
  const { errors, notices } = report;
  if (!errors || !notices || report.errorGroups) return kept;
  return {
    ...report,
    errorRows: countRows(errors),
    errorGroups: groupByRepair(errors),
    noticeRows: countRows(notices),
    noticeGroups: groupByRepair(notices),
  };
}

function preview(
  { row, title, departmentCode, stage, risk, personalData }: ImportedCase,
  change: "create" | "update",
) {
  return { row, change, title, department: departmentCode, stage, risk, personalData };
}

function changesFor(actor: Actor, { changes }: PlannedUpdate): PlannedUpdate["changes"] {
  return canEverywhere(actor, "value:read") ? changes : changes.filter(({ field }) => !money.has(field));
}

/** The rows of a file that could not be written, with the names of its columns. */
export interface RejectedRows {
  header: readonly string[];
  rows: readonly RejectedRow[];
}

/** What an undo made of the cases of an import. */
export interface Undone {
  removed: number;
  restored: number;
  left: { id: string; key: string; title: string; reason: string }[];
}

/** For so long an import can be taken back. */
export const UNDO_HOURS = 24;

export function undoUntil({ finishedAt }: Pick<ImportModel, "finishedAt">): Date | null {
  return finishedAt && new Date(finishedAt.getTime() + UNDO_HOURS * 3_600_000);
}

export function mayUndo({ state, written, ...row }: ImportModel, now: Date): boolean {
  const until = undoUntil(row);
  return ["done", "cancelled", "failed"].includes(state) && written > 0 && until !== null && now < until;
}

export type ListedImport = Omit<ImportModel, "report" | "rejected" | "mapping" | "layout" | "disappeared">;

/** An import as the list shows it. */
export function listedView(row: ListedImport, { by, job }: { by: string; job: JobModel | null }) {
  const { byId: _, ...shown } = row;
  return { ...shown, by, job: job && jobView(job) };
}

export type ListedImportView = ReturnType<typeof listedView>;

/** One import whole: its report, what disappeared from its source, whether it can be undone. */
export function importView(
  row: ImportModel,
  { by, job, now }: { by: string; job: JobModel | null; now: Date },
) {
  const { rejected, ...rest } = row;
  return {
    ...listedView(rest, { by, job }),
    mapping: row.mapping,
    layout: row.layout,
    report: reportIn(row.report),
    disappeared: row.disappeared ?? [],
    rejected: (rejected as unknown as RejectedRows | null)?.rows.length ?? 0,
    undoUntil: undoUntil(row),
    mayUndo: mayUndo(row, now),
  };
}

export type ImportView = ReturnType<typeof importView>;
