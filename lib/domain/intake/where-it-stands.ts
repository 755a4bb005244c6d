import type { Stage } from "@/lib/domain/use-cases/stage";

/** The way of an idea in five steps. */
export const progressSteps = {
  submitted: "Submitted",
  triage: "Triage",
  scoring: "Scoring",
  review: "Review",
  decided: "Decided",
} as const;
export type ProgressStep = keyof typeof progressSteps;
export const progressOrder = Object.keys(progressSteps) as ProgressStep[];

const stepOfStage: Record<Stage, ProgressStep | null> = {
  draft: null,
  returned: "triage",
  submitted: "submitted",
  triage: "triage",
  scoring: "scoring",
  review: "review",
  parked: "decided",
  approved: "decided",
  building: "decided",
  piloting: "decided",
  live: "decided",
  retired: "decided",
  stopped: "decided",
  declined: "decided",
  merged: "decided",
};

/** The step that a stage belongs to, and its number of five; a draft is at none of them yet. */
export function stepOf(stage: Stage): { name: ProgressStep; number: number; of: number } | null {
  const name = stepOfStage[stage];
  return name && { name, number: progressOrder.indexOf(name) + 1, of: progressOrder.length };
}

/** Who has to do something now. */
export type Holder = "proposer" | "lead" | "panel" | "executive" | "reviewer" | "delivery" | "nobody";

/** The role that holds a case in this stage; what blocks a case in review waits for a reviewer first. */
export function holderOf(stage: Stage, openBlockers: number): Holder {
  if (stage === "review" && openBlockers > 0) return "reviewer";
  return holders[stage];
}

const holders: Record<Stage, Holder> = {
  draft: "proposer",
  returned: "proposer",
  submitted: "lead",
  triage: "lead",
  scoring: "panel",
  review: "executive",
  parked: "nobody",
  approved: "delivery",
  building: "delivery",
  piloting: "delivery",
  live: "nobody",
  retired: "nobody",
  stopped: "nobody",
  declined: "nobody",
  merged: "nobody",
};

/** The fewest cases that a usual time is told of: fewer say little, and too much about whoever held them. */
export const leastCases = 5;

/** The usual days of a step, from how long the last cases took; null where too few have gone through it. */
export function usualDays(medianDays: number | null, cases: number): { days: number; cases: number } | null {
  if (medianDays === null || cases < leastCases) return null;
  return { days: Math.max(1, Math.round(medianDays)), cases };
}
