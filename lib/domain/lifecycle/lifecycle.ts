import type { Permission } from "@/lib/domain/access/permissions";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { type Stage, stageNames } from "@/lib/domain/use-cases/stage";

export type Verb =
  | "submit"
  | "acceptForTriage"
  | "return"
  | "startScoring"
  | "reveal"
  | "fund"
  | "proofOnly"
  | "defer"
  | "decline"
  | "merge"
  | "startBuilding"
  | "startPilot"
  | "goLive"
  | "retire"
  | "stop"
  | "reopen";

export interface Arrow {
  from: readonly Stage[];
  verb: Verb;
  /** null: the stage stays as it is (a further tranche of funding). */
  to: Stage | null;
  permission: Permission;
}

/** The lifecycle of `api.md`, whole: which verb leads from where to where, and what one must be allowed to do. */
export const lifecycle: readonly Arrow[] = [
  { from: ["draft", "returned"], verb: "submit", to: "submitted", permission: "useCase:submit" },
  { from: ["submitted"], verb: "acceptForTriage", to: "triage", permission: "useCase:triage" },
  { from: ["triage"], verb: "return", to: "returned", permission: "useCase:triage" },
  { from: ["triage"], verb: "startScoring", to: "scoring", permission: "useCase:score" },
  { from: ["scoring"], verb: "reveal", to: "review", permission: "useCase:reveal" },
  { from: ["review"], verb: "fund", to: "approved", permission: "useCase:fund" },
  { from: ["review"], verb: "proofOnly", to: "approved", permission: "useCase:fund" },
  { from: ["review", "triage"], verb: "defer", to: "parked", permission: "useCase:fund" },
  { from: ["submitted", "triage", "scoring"], verb: "decline", to: "declined", permission: "useCase:triage" },
  { from: ["review", "parked"], verb: "decline", to: "declined", permission: "useCase:fund" },
  {
    from: ["submitted", "triage", "scoring", "review", "parked"],
    verb: "merge",
    to: "merged",
    permission: "useCase:merge",
  },
  {
    from: ["approved", "building", "piloting", "live"],
    verb: "fund",
    to: null,
    permission: "useCase:fund",
  },
  { from: ["approved"], verb: "startBuilding", to: "building", permission: "useCase:deliver" },
  { from: ["building"], verb: "startPilot", to: "piloting", permission: "useCase:deliver" },
  { from: ["piloting"], verb: "goLive", to: "live", permission: "useCase:deliver" },
  { from: ["live"], verb: "retire", to: "retired", permission: "useCase:retire" },
  { from: ["approved", "building", "piloting"], verb: "stop", to: "stopped", permission: "useCase:stop" },
  { from: ["parked", "declined", "stopped"], verb: "reopen", to: "triage", permission: "useCase:reopen" },
];

const verbWords: Record<Verb, string> = {
  submit: "submitted",
  acceptForTriage: "accepted for triage",
  return: "returned",
  startScoring: "scored",
  reveal: "revealed",
  fund: "funded",
  proofOnly: "funded as a proof",
  defer: "deferred",
  decline: "declined",
  merge: "merged",
  startBuilding: "built",
  startPilot: "piloted",
  goLive: "taken live",
  retire: "retired",
  stop: "stopped",
  reopen: "reopened",
};

/** The arrow that a verb takes from a stage, or undefined where there is none. */
export function arrowFor(stage: Stage, verb: Verb): Arrow | undefined {
  return lifecycle.find((arrow) => arrow.verb === verb && arrow.from.includes(stage));
}

/**
 * What one must be allowed to do for a verb in this stage. In a stage that does not know the verb it is what the verb
 * takes elsewhere, so that who may never use it is told that, and not that it does not fit.
 */
export function permissionFor(stage: Stage, verb: Verb): Permission {
  const arrow = arrowFor(stage, verb) ?? lifecycle.find((candidate) => candidate.verb === verb);
  if (!arrow) throw new Error(`The lifecycle has no arrow for ${verb}.`);
  return arrow.permission;
}

/**
 * The stage that a verb leads to.
 * @throws DomainError `conflict` when the verb is not open in this stage, naming the stages where it is.
 */
export function moveTo(stage: Stage, verb: Verb): Stage {
  const arrow = arrowFor(stage, verb);
  if (!arrow) throw new DomainError("conflict", refusal(stage, verb));
  return arrow.to ?? stage;
}

/** Every verb that a stage knows. */
export function verbsFrom(stage: Stage): Verb[] {
  return lifecycle.filter((arrow) => arrow.from.includes(stage)).map((arrow) => arrow.verb);
}

function refusal(stage: Stage, verb: Verb): string {
  const stages = lifecycle.filter((arrow) => arrow.verb === verb).flatMap((arrow) => arrow.from);
  const places = stages.map((from) => stageNames[from].toLowerCase()).join(", ");
  return `A case in ${stageNames[stage].toLowerCase()} cannot be ${verbWords[verb]}; that is open in: ${places}.`;
}
