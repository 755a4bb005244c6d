import type { Reading } from "@/lib/domain/imports/row-notice";
import type { PersonalData, Risk } from "@/lib/domain/use-cases/risk";
import type { Stage } from "@/lib/domain/use-cases/stage";

export const presetFields = [
  "title",
  "departmentName",
  "departmentCode",
  "bureau",
  "topic",
  "purpose",
  "stage",
  "risk",
  "initiated",
  "acquisition",
  "implemented",
  "retired",
  "personalData",
  "dataSource",
] as const;

/** What a column of a source can mean here. Columns that mean none of these are kept as source extras. */
export type PresetField = (typeof presetFields)[number];

export interface ImportDepartment {
  code: string;
  name: string;
}

/** All that is particular to one source: where its columns go and how its words are meant. */
export interface Preset {
  /** Also the `source` of the cases that came in by it: what a second file of the same preset is compared with. */
  id: string;
  name: string;
  /** Header texts; found whatever their case, white space, typographic quotes and closing punctuation. */
  headers: Record<PresetField, string>;
  /** Of each group the file must have at least one column. */
  indispensable: readonly (readonly PresetField[])[];
  /** Stage by the source's word for it, in `plainWords`. */
  stages: ReadonlyMap<string, Stage>;
  readRisk: (cell: string) => Reading<Risk>;
  readPersonalData: (cell: string) => Reading<PersonalData>;
  /** What is written beside a risk, such as who declared it. */
  riskNotes: Partial<Record<Risk, string>>;
  /** Departments the source is known to name; a row may give only the code or only the name. */
  departments: readonly ImportDepartment[];
  /** Years in which a date without one is believed to lie: `24-Nov` as November 2024. */
  likelyYears: { from: number; to: number };
}
