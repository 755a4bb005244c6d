import type { Mapping } from "@/lib/domain/imports/mapping/mapping";
import type { Target } from "@/lib/domain/imports/mapping/target";

/** What is known here when a mapping is suggested. */
export interface MappingContext {
  /** The name of the list, such as its file name without the ending. */
  source: string;
  departments: readonly { code: string; name: string }[];
  criteria: readonly { key: string; name: string }[];
}

/** What one column is taken for, how surely, and on what grounds. */
export interface SuggestedColumn {
  index: number;
  header: string;
  target: Target;
  /** 0 (a guess) to 1 (certain). */
  confidence: number;
  /** Up to three different filled cells. */
  samples: string[];
  /** How many rows are filled in this column. */
  filled: number;
  why: string;
}

export interface MappingSuggestion {
  mapping: Mapping;
  columns: SuggestedColumn[];
  /** What stands in the way of going on, in whole sentences: no title, no department. */
  problems: string[];
}

/** A word of the list that needs a meaning here. */
export interface SuggestedValue {
  from: string;
  /** How many rows say so. */
  rows: number;
  /** What it is taken for; null when a person has to say. For departments null means: a new department. */
  to: string | null;
}
