import "server-only";
import type { ImportPlan } from "@/lib/domain/imports/import-plan";
import type { ImportedCase } from "@/lib/domain/imports/imported-case";

/** How many planned cases a report shows in full. */
const PREVIEW = 20;

/** What an import would do, or did. */
export function reportOf(
  plan: ImportPlan,
  { mode, importId }: { mode: "dry-run" | "commit"; importId: string | null },
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
    errors,
    notices,
    byStage,
    byRisk,
    byPersonalData,
    departments: plan.departments,
    preview: [
      ...create.map((planned) => preview(planned, "create" as const)),
      ...update.map((change) => preview(change.case, "update" as const)),
    ].slice(0, PREVIEW),
  };
}

export type ImportReport = ReturnType<typeof reportOf>;

function preview(
  { row, title, departmentCode, stage, risk, personalData }: ImportedCase,
  change: "create" | "update",
) {
  return { row, change, title, department: departmentCode, stage, risk, personalData };
}
