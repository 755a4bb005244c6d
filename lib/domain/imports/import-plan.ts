import type { FieldChange } from "@/lib/domain/imports/case-fields";
import type { ImportedCase } from "@/lib/domain/imports/imported-case";
import type { ImportDepartment } from "@/lib/domain/imports/preset";
import type { RowError, RowNotice } from "@/lib/domain/imports/row-notice";
import type { PersonalData, Risk } from "@/lib/domain/use-cases/risk";
import type { Stage } from "@/lib/domain/use-cases/stage";

/** A row that nothing is made of: empty, equal in every cell to the row `sameAs`, or known where only new ones are wanted. */
export interface SkippedRow {
  row: number;
  reason: "blank" | "duplicate" | "known";
  sameAs: number | null;
}

/** A row that cannot be written, as it stood, with every reason. */
export interface RejectedRow {
  row: number;
  cells: readonly string[];
  reasons: string[];
}

/** A known case that a row changes. `id`, `key` and `changes` are there when the known case was given in full. */
export interface PlannedUpdate {
  identity: string;
  case: ImportedCase;
  id: string | null;
  key: string | null;
  changes: FieldChange[];
}

/** A case of this source that the list no longer names. It is listed, never deleted. */
export interface DisappearedCase {
  id: string;
  key: string;
  title: string;
}

/**
 * What an import would do. Rows = create + update + unchanged + skip + distinct rows of `errors`. The counts by
 * stage, risk and personal data and the departments (by code) cover create, update and unchanged.
 */
export interface ImportPlan {
  rows: number;
  create: ImportedCase[];
  update: PlannedUpdate[];
  unchanged: string[];
  skip: SkippedRow[];
  errors: RowError[];
  rejected: RejectedRow[];
  disappeared: DisappearedCase[];
  notices: RowNotice[];
  byStage: Partial<Record<Stage, number>>;
  byRisk: Record<Risk, number>;
  byPersonalData: Record<PersonalData, number>;
  departments: ImportDepartment[];
}
