/** What a writer was told is kept, one line each, in the order in which it was told. */
export type Acknowledged =
  | { kind: "edit"; id: string; version: number; title: string }
  | { kind: "rating"; id: string; version: number; value: number }
  | { kind: "draft"; id: string; title: string }
  | { kind: "import"; id: string; cases: number };

/** What the writers write on; ids of people and of cases. */
export interface WritingPlan {
  proposerId: string;
  leadId: string;
  scorerIds: string[];
  draftIds: string[];
  caseInScoringId: string;
}
