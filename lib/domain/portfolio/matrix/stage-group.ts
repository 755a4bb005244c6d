import type { Stage } from "@/lib/domain/use-cases/stage";

/** Where on its way a case is, as the shape of its mark tells it. */
export type StageGroup = "comingIn" | "toDecide" | "building" | "live";

export const stageGroupNames: Record<StageGroup, string> = {
  comingIn: "Coming in",
  toDecide: "In review or parked",
  building: "Approved to piloting",
  live: "Live",
};

const groups: Record<Stage, StageGroup | null> = {
  draft: "comingIn",
  returned: "comingIn",
  submitted: "comingIn",
  triage: "comingIn",
  scoring: "comingIn",
  review: "toDecide",
  parked: "toDecide",
  approved: "building",
  building: "building",
  piloting: "building",
  live: "live",
  retired: null,
  stopped: null,
  declined: null,
  merged: null,
};

/** The part of the way of an open case; null for a closed one, which the matrix does not show. */
export function stageGroupOf(stage: Stage): StageGroup | null {
  return groups[stage];
}
