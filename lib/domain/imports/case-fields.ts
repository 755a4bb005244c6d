import type { PersonalData, Risk } from "@/lib/domain/use-cases/risk";
import type { Range, Route, TaskType } from "@/lib/domain/use-cases/schema";
import type { Stage } from "@/lib/domain/use-cases/stage";

/** The fields of a case that an import can fill, as they are stored. Amounts in minor units of `currency`. */
export interface CaseFields {
  title: string;
  /** Code of the department, upper case. */
  department: string;
  problem: string | null;
  audience: string | null;
  yearlyVolume: Range | null;
  minutesEach: Range | null;
  taskType: TaskType | null;
  route: Route;
  dataSource: string | null;
  risk: Risk;
  personalData: PersonalData;
  valueYearLow: number | null;
  valueYearLikely: number | null;
  valueYearHigh: number | null;
  cost: number | null;
  currency: string | null;
  confidential: boolean;
  tags: string[];
  ownerId: string | null;
  sponsorId: string | null;
  stage: Stage;
}

export type CaseField = keyof CaseFields;

/** A score that the list gives, on our scale from 1 to 5. */
export interface ImportedScore {
  criterion: string;
  value: number;
}

/** An outcome metric that the list gives. */
export interface ImportedMetric {
  name: string;
  unit: string;
  direction: "higher" | "lower";
  baseline: { value: number; on: string } | null;
  target: { value: number; on: string };
}

/** One field that an import would change: the preview of an update, and what is written. */
export interface FieldChange {
  field: CaseField;
  from: CaseFields[CaseField];
  to: CaseFields[CaseField];
}
