/** From this many open cases on one model is asked to do too much. */
const CASES_ON_ONE_MODEL = 3;

/** More different outcomes than this are more than one problem. */
const OUTCOMES_OF_ONE_CASE = 3;

/**
 * Whether one model is meant to solve too many problems, and why: three or more open cases lean on it, or a single case
 * promises more than three outcomes. A model that is tuned for everything is measured against nothing. Null where neither is so.
 */
export function tooManyProblems({
  model,
  otherCases,
  outcomes,
}: {
  model: string | null;
  /** Keys of the other open cases that lean on the same model. */
  otherCases: readonly string[];
  /** How many outcome metrics the case has. */
  outcomes: number;
}): string[] | null {
  const reasons = [
    ...(model !== null && otherCases.length + 1 >= CASES_ON_ONE_MODEL
      ? [`${otherCases.length + 1} open cases lean on ${model}: this one, ${otherCases.join(", ")}.`]
      : []),
    ...(outcomes > OUTCOMES_OF_ONE_CASE
      ? [`It promises ${outcomes} different outcomes. Keep the one that decides, or split the case.`]
      : []),
  ];
  return reasons.length > 0 ? reasons : null;
}
