export const stages = [
  "draft",
  "returned",
  "submitted",
  "triage",
  "scoring",
  "review",
  "parked",
  "approved",
  "building",
  "piloting",
  "live",
  "retired",
  "stopped",
  "declined",
  "merged",
] as const;
export type Stage = (typeof stages)[number];

export const stageNames: Record<Stage, string> = {
  draft: "Draft",
  returned: "Returned",
  submitted: "Submitted",
  triage: "Triage",
  scoring: "Scoring",
  review: "Review",
  parked: "Parked",
  approved: "Approved",
  building: "Building",
  piloting: "Piloting",
  live: "Live",
  retired: "Retired",
  stopped: "Stopped",
  declined: "Declined",
  merged: "Merged",
};

const closed: ReadonlySet<Stage> = new Set(["retired", "stopped", "declined", "merged"]);

/** Open = not retired, stopped, declined or merged. */
export function isOpen(stage: Stage): boolean {
  return !closed.has(stage);
}

/** What a case says can change while it is open and no panel rates it. */
export function isChangeable(stage: Stage): boolean {
  return isOpen(stage) && stage !== "scoring";
}

/** Stages whose revealed cases stand in the ranking; later ones have a value check instead. */
export const rankedStages = ["review", "approved", "parked"] as const satisfies readonly Stage[];

/** Stages of a case that was decided for: what it promises counts from here on. */
export const committedStages = [
  "approved",
  "building",
  "piloting",
  "live",
] as const satisfies readonly Stage[];

const quickLookStages: ReadonlySet<string> = new Set<Stage>(["submitted", "triage"]);

/** Stages in which one person's provisional look at a case may be given and is shown; later a panel judges. */
export function isQuickLookStage(stage: string): boolean {
  return quickLookStages.has(stage);
}
