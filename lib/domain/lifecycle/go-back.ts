import type { Permission } from "@/lib/domain/access/permissions";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { type Stage, stageNames } from "@/lib/domain/use-cases/stage";

// A reveal is never undone (no way from review back to scoring); a decision is taken back by an executive only.
const oneArrowBack: Partial<Record<Stage, Stage>> = {
  submitted: "draft",
  triage: "submitted",
  returned: "triage",
  scoring: "triage",
  building: "approved",
  piloting: "building",
  live: "piloting",
  retired: "live",
};

const decided: ReadonlySet<Stage> = new Set(["approved", "parked", "declined", "stopped", "merged"]);

export interface WayBack {
  to: Stage;
  permission: Permission;
}

/**
 * Where going back one step leads, and the permission it takes.
 * `cameFrom` is the stage before a decision, which alone knows where an undone decision lands.
 * @throws DomainError `conflict` where there is no way back.
 */
export function wayBack(stage: Stage, cameFrom: Stage | null): WayBack {
  const arrow = oneArrowBack[stage];
  if (arrow) return { to: arrow, permission: "useCase:goBack" };
  if (decided.has(stage) && cameFrom) return { to: cameFrom, permission: "useCase:takeBack" };
  throw new DomainError(
    "conflict",
    `There is no way back from ${stageNames[stage].toLowerCase()}${because(stage)}.`,
  );
}

function because(stage: Stage): string {
  if (stage === "review") return ": what was revealed stays revealed";
  return decided.has(stage) ? ": no earlier stage is on record" : "";
}
