import type { CaseFields, ImportedMetric, ImportedScore } from "@/lib/domain/imports/case-fields";
import type { ImportedDate } from "@/lib/domain/imports/imported-date";
import type { DateField } from "@/lib/domain/imports/row-dates";
import type { PersonalData, Risk } from "@/lib/domain/use-cases/risk";
import type { Stage } from "@/lib/domain/use-cases/stage";

/** A cell of the source without a field of its own, or whose field does not hold all that it says. */
export interface SourceExtra {
  column: string;
  /** Position of the column in the file, from 0; tells columns of the same name apart. */
  index: number;
  value: string;
}

/** What one row of a source says, in our terms. Every filled cell is in a field, word for word but for outer white space, or in `sourceExtras`. */
export interface CaseContent {
  /** At most 1,000 characters, on one line. */
  title: string;
  /** Upper case. */
  departmentCode: string;
  departmentName: string;
  problem: string | null;
  stage: Stage;
  rawStage: string;
  risk: Risk;
  riskNote: string | null;
  rawRisk: string;
  personalData: PersonalData;
  tags: string[];
  dataSource: string | null;
  dates: Record<DateField, ImportedDate>;
  sourceExtras: SourceExtra[];
  /** The fields that the row says something about; whatever is absent keeps the value it has, or its default. */
  fields: Partial<CaseFields>;
  scores: ImportedScore[];
  metrics: ImportedMetric[];
}

/** A planned case: its content, where it stands in the file, and how it is known again next time. */
export interface ImportedCase extends CaseContent {
  row: number;
  identity: string;
  fingerprint: string;
}
