import type { IntakeAnswers } from "@/components/use-cases/intake/intake-answers";
import { type Conflict, type Merge, mergeFields } from "@/lib/domain/intake/merge";

type Groups = "risk" | "routeAnswers" | "estimate";

/** Merges two changes of one case, answer by answer: each risk question and each question of the route counts alone. */
export function mergeAnswers(
  base: IntakeAnswers,
  mine: IntakeAnswers,
  theirs: IntakeAnswers,
): Merge<IntakeAnswers> {
  const group = <Name extends Groups>(name: Name) => mergeFields(base[name], mine[name], theirs[name]);
  const whole = mergeFields(base, mine, theirs);
  const [risk, routeAnswers, estimate] = [group("risk"), group("routeAnswers"), group("estimate")];
  const under = (name: Groups, { conflicts }: Merge<object>): Conflict[] =>
    conflicts.map((conflict) => ({ ...conflict, field: `${name}.${conflict.field}` }));
  return {
    merged: {
      ...whole.merged,
      risk: risk.merged,
      routeAnswers: routeAnswers.merged,
      estimate: estimate.merged,
      // A list of questions, not one answer: what either side added or took out holds.
      unknownFields: listMerge(base.unknownFields, mine.unknownFields, theirs.unknownFields),
    },
    conflicts: [
      ...whole.conflicts.filter(({ field }) => !(inGroups as readonly string[]).includes(field)),
      ...under("risk", risk),
      ...under("routeAnswers", routeAnswers),
      ...under("estimate", estimate),
    ],
  };
}

/** The same answers with theirs in the place of mine at these fields. */
export function withTheirs(answers: IntakeAnswers, conflicts: readonly Conflict[]): IntakeAnswers {
  const next: Record<string, unknown> = { ...answers };
  for (const { field, theirs } of conflicts) {
    const [name = "", inner] = field.split(".");
    next[name] = inner === undefined ? theirs : { ...(next[name] as object), [inner]: theirs };
  }
  return next as unknown as IntakeAnswers;
}

const inGroups = ["risk", "routeAnswers", "estimate", "unknownFields"] as const;

function listMerge<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): T[] {
  const kept = theirs.filter((one) => mine.includes(one) || !base.includes(one));
  return [...kept, ...mine.filter((one) => !base.includes(one) && !kept.includes(one))];
}
