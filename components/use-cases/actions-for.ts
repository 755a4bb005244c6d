import type { Rights, Standing } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import { wayBack } from "@/lib/domain/lifecycle/go-back";
import { arrowFor, type Verb } from "@/lib/domain/lifecycle/lifecycle";
import { Outcome } from "@/lib/domain/lifecycle/moves";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { isChangeable, isOpen, type Stage } from "@/lib/domain/use-cases/stage";

/** What a person can do to a case besides editing it, in the order of the case's way. */
export type CaseAction =
  | "submit"
  | "acceptSponsorship"
  | "acceptForTriage"
  | "startScoring"
  | "return"
  | "reveal"
  | "decide"
  | "startBuilding"
  | "startPilot"
  | "goLive"
  | "retire"
  | "stop"
  | "reopen"
  | "raiseBlocker"
  | "goBack";

export interface Actionable {
  stage: Stage;
  stageBefore: string | null;
  sponsorId: string | null;
  sponsorAcceptedAt: Date | null;
}

interface Asking {
  rights: Rights;
  standing: Standing;
  useCase: Actionable;
}

/** The actions that this person may take on this case now; what is refused here would be refused by the server. */
export function actionsFor(asking: Asking): CaseAction[] {
  return (Object.keys(isOffered) as CaseAction[]).filter((action) => isOffered[action](asking));
}

/** The outcomes that this person may decide on. Nobody decides a case of their own, but a lead may merge it. */
export function outcomesFor({ rights, standing, useCase }: Asking): Outcome[] {
  if (!can(rights, "useCase:decide", standing)) return [];
  return Outcome.options.filter((outcome) => {
    const arrow = arrowFor(useCase.stage, outcome);
    return arrow && can(rights, arrow.permission, standing) && (outcome === "merge" || !standing.own);
  });
}

/** Where going back one step leads this person, or null. */
export function wayBackFor({ rights, standing, useCase }: Asking): Stage | null {
  try {
    const { to, permission } = wayBack(useCase.stage, useCase.stageBefore as Stage | null);
    return can(rights, permission, standing) ? to : null;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

export function canEdit({ rights, standing, useCase }: Asking): boolean {
  return can(rights, "useCase:edit", standing) && isChangeable(useCase.stage);
}

const isOffered: Record<CaseAction, (asking: Asking) => boolean> = {
  submit: hasVerb("submit"),
  acceptSponsorship: ({ rights, useCase }) =>
    useCase.sponsorId === rights.personId && useCase.sponsorAcceptedAt === null && isOpen(useCase.stage),
  acceptForTriage: hasVerb("acceptForTriage"),
  startScoring: hasVerb("startScoring"),
  return: hasVerb("return"),
  reveal: hasVerb("reveal"),
  decide: (asking) => outcomesFor(asking).length > 0,
  startBuilding: hasVerb("startBuilding"),
  startPilot: hasVerb("startPilot"),
  goLive: hasVerb("goLive"),
  retire: hasVerb("retire"),
  stop: hasVerb("stop"),
  reopen: hasVerb("reopen"),
  raiseBlocker: ({ rights, standing, useCase }) =>
    isOpen(useCase.stage) && can(rights, "blocker:raise", standing),
  goBack: (asking) => wayBackFor(asking) !== null,
};

function hasVerb(verb: Verb) {
  return ({ rights, standing, useCase }: Asking): boolean => {
    const arrow = arrowFor(useCase.stage, verb);
    return arrow !== undefined && can(rights, arrow.permission, standing);
  };
}
