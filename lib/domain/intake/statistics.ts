import type { VisitStep } from "@/lib/domain/intake/sections";

/** The fewest persons that a number may speak of. */
export const leastPersons = 5;

/** The minutes in which a first proposal should be done. */
export const targetMinutes = 8;

/** What the database counts, before it is decided what may be shown. */
export interface IntakeCounts {
  persons: number;
  starts: number;
  submits: number;
  submitters: number;
  medianMinutes: number | null;
  underTarget: number;
  left: readonly { step: VisitStep; visits: number; persons: number }[];
}

export interface IntakeStatistics {
  starts: number | null;
  submits: number | null;
  medianMinutes: number | null;
  shareUnderTarget: number | null;
  /** Where people left who did not submit, in the order of the form; steps of fewer than five persons are left out. */
  left: { step: VisitStep; visits: number; persons: number }[];
}

/**
 * The numbers of intake that may be shown: each speaks of five persons or more, or is null. Minutes from the first look at
 * the form to the submission; the share is of submissions, 0 to 1.
 */
export function intakeStatistics(counts: IntakeCounts): IntakeStatistics {
  const isShown = counts.persons >= leastPersons;
  const isSubmitShown = isShown && counts.submitters >= leastPersons;
  return {
    starts: isShown ? counts.starts : null,
    submits: isSubmitShown ? counts.submits : null,
    medianMinutes: isSubmitShown ? counts.medianMinutes : null,
    shareUnderTarget: isSubmitShown && counts.submits > 0 ? counts.underTarget / counts.submits : null,
    left: isShown ? counts.left.filter(({ persons }) => persons >= leastPersons) : [],
  };
}
