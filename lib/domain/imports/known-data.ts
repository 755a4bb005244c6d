import type { CaseFields, ImportedScore } from "@/lib/domain/imports/case-fields";

/** A case that is here already. */
export interface KnownCase {
  id: string;
  key: string;
  /** Its identity within the source of this import; null when it did not come from there. */
  identity: string | null;
  fingerprint: string | null;
  fields: CaseFields;
  /** Somebody moved it here: its stage is no longer the source's. */
  stageIsOurs: boolean;
  /** The scores of the rater "imported" and the names of the metrics, where the list has such columns. */
  scores?: readonly ImportedScore[];
  metricNames?: readonly string[];
}

export interface KnownDepartment {
  code: string;
  name: string;
}

/** All that an import by mapping is compared with. */
export interface KnownData {
  /** Every case of this source, and by key those whose keys the list names. */
  cases: readonly KnownCase[];
  departments: readonly KnownDepartment[];
  /** Ids of people by e-mail address in lower case. */
  people: ReadonlyMap<string, string>;
  criteria: readonly { key: string; name: string }[];
  /** YYYY-MM-DD: a metric without a day is taken to start on it. */
  today: string;
}
