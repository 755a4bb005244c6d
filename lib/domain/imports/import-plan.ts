import type { ImportedCase } from "@/lib/domain/imports/imported-case";
import type { ImportDepartment } from "@/lib/domain/imports/preset";
import type { RowError, RowNotice } from "@/lib/domain/imports/row-notice";
import type { PersonalData, Risk } from "@/lib/domain/use-cases/risk";
import type { Stage } from "@/lib/domain/use-cases/stage";

/** A row that says nothing of its own: empty, or equal in every cell to the row `sameAs`. */
export interface SkippedRow {
  row: number;
  reason: "blank" | "duplicate";
  sameAs: number | null;
}

/**
 * What an import would do. Rows = create + update + unchanged + skip + distinct rows of `errors`. The counts by
 * stage, risk and personal data and the departments (by code) cover create, update and unchanged.
 */
export interface ImportPlan {
  rows: number;
  create: ImportedCase[];
  update: { identity: string; case: ImportedCase }[];
  unchanged: string[];
  skip: SkippedRow[];
  errors: RowError[];
  notices: RowNotice[];
  byStage: Partial<Record<Stage, number>>;
  byRisk: Record<Risk, number>;
  byPersonalData: Record<PersonalData, number>;
  departments: ImportDepartment[];
}
