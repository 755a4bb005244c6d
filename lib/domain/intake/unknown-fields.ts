import type { UnknownField } from "@/lib/domain/intake/answers";

/** What each of them is called in a sentence. */
export const unknownFieldNames: Record<UnknownField, string> = {
  yearlyVolume: "how often it happens",
  minutesEach: "how long it takes today",
  sponsor: "who could sponsor it",
  taskType: "the kind of task",
  dataSource: "which data there are",
  metrics: "how to measure success",
  estimate: "what it is worth",
};

export const unknownFields = Object.keys(unknownFieldNames) as UnknownField[];

/**
 * The fields that are still asked about after these answers: an answer that is given takes its field out, so that nobody
 * is shown how to find what is there.
 */
export function stillUnknown(
  fields: readonly string[],
  answers: Partial<Record<string, unknown>>,
): UnknownField[] {
  return unknownFields.filter(
    (field) => fields.includes(field) && (answers[field] === undefined || answers[field] === null),
  );
}
