import type { Stage } from "@/lib/domain/use-cases/stage";

/** The lifecycle of `api.md` a second time, with who may do what to a case that this file's people have a part in. */
export interface Model {
  stage: Stage;
  /** Where a decided case came from; null when it was brought here by going back. */
  cameFrom: Stage | null;
  revealedBy: Who | null;
  funded: boolean;
  blockers: number;
  delivers: boolean;
}

export type Who =
  | "proposer"
  | "viewer"
  | "lead"
  | "ownLead"
  | "executive"
  | "ownExecutive"
  | "leadAndExecutive"
  | "delivery"
  | "reviewer";

export const newCase: Model = {
  stage: "draft",
  cameFrom: null,
  revealedBy: null,
  funded: false,
  blockers: 0,
  delivers: false,
};

const arrows = {
  submit: { draft: "submitted", returned: "submitted" },
  acceptForTriage: { submitted: "triage" },
  return: { triage: "returned" },
  startScoring: { triage: "scoring" },
  reveal: { scoring: "review" },
  fund: {
    review: "approved",
    approved: "approved",
    building: "building",
    piloting: "piloting",
    live: "live",
  },
  proofOnly: { review: "approved" },
  defer: { review: "parked", triage: "parked" },
  decline: {
    submitted: "declined",
    triage: "declined",
    scoring: "declined",
    review: "declined",
    parked: "declined",
  },
  merge: { submitted: "merged", triage: "merged", scoring: "merged", review: "merged", parked: "merged" },
  startBuilding: { approved: "building" },
  startPilot: { building: "piloting" },
  goLive: { piloting: "live" },
  retire: { live: "retired" },
  stop: { approved: "stopped", building: "stopped", piloting: "stopped" },
  reopen: { parked: "triage", declined: "triage", stopped: "triage" },
} as const satisfies Record<string, Partial<Record<Stage, Stage>>>;

type Verb = keyof typeof arrows;
export type Action = Verb | "goBack" | "block" | "lift";
export const actions = [...(Object.keys(arrows) as Verb[]), "goBack", "block", "lift"] as const;

const arrowBack: Partial<Record<Stage, Stage>> = {
  submitted: "draft",
  triage: "submitted",
  returned: "triage",
  scoring: "triage",
  building: "approved",
  piloting: "building",
  live: "piloting",
  retired: "live",
};

const leads: readonly Who[] = ["lead", "ownLead", "leadAndExecutive"];
const executives: readonly Who[] = ["executive", "ownExecutive", "leadAndExecutive"];
const closed: readonly Stage[] = ["retired", "stopped", "declined", "merged"];

/** May this person do this to the case as it stands? */
export function allowed(model: Model, who: Who, action: Action): boolean {
  if (action === "block") return who === "reviewer" && !closed.includes(model.stage);
  if (action === "lift") return who === "reviewer" && model.blockers > 0;
  if (action === "goBack") return mayGoBack(model, who);
  return target(model, action) !== undefined && mayDo(model, who, action);
}

/** The case after it. */
export function after(model: Model, who: Who, action: Action): Model {
  if (action === "block") return { ...model, blockers: model.blockers + 1 };
  if (action === "lift") return { ...model, blockers: model.blockers - 1 };
  if (action === "goBack") {
    const stage = arrowBack[model.stage] ?? (model.cameFrom as Stage);
    return { ...model, stage, cameFrom: null, funded: model.stage === "approved" ? false : model.funded };
  }
  const stage = target(model, action) as Stage;
  const moved = stage === model.stage ? model : { ...model, stage, cameFrom: model.stage };
  if (action === "startScoring") return { ...moved, revealedBy: null };
  if (action === "reveal") return { ...moved, revealedBy: who };
  if (action === "fund" || action === "proofOnly") return { ...moved, funded: true };
  return action === "startBuilding" ? { ...moved, delivers: true } : moved;
}

function target({ stage }: Model, verb: Verb): Stage | undefined {
  return (arrows[verb] as Partial<Record<Stage, Stage>>)[stage];
}

function isOwn({ delivers }: Model, who: Who): boolean {
  return ["proposer", "ownLead", "ownExecutive"].includes(who) || (who === "delivery" && delivers);
}

function mayDo(model: Model, who: Who, verb: Verb): boolean {
  if (verb === "submit") return isOwn(model, who);
  if (verb === "retire") return isOwn(model, who) || leads.includes(who);
  if (verb === "startBuilding") return model.funded && (leads.includes(who) || who === "delivery");
  if (verb === "startPilot" || verb === "goLive") return leads.includes(who) || who === "delivery";
  if (verb === "stop") return executives.includes(who);
  if (verb === "merge") return leads.includes(who);
  if (["fund", "proofOnly", "defer", "decline"].includes(verb)) return mayDecide(model, who, verb);
  return leads.includes(who);
}

/** Nobody decides their own case, nobody who revealed it, and no money goes over an open blocker. */
function mayDecide(model: Model, who: Who, verb: Verb): boolean {
  const isEarly = verb === "decline" && ["submitted", "triage", "scoring"].includes(model.stage);
  const money = verb === "fund" || verb === "proofOnly";
  return (
    (isEarly ? leads : executives).includes(who) &&
    !isOwn(model, who) &&
    model.revealedBy !== who &&
    !(money && model.blockers > 0)
  );
}

function mayGoBack({ stage, cameFrom }: Model, who: Who): boolean {
  if (arrowBack[stage]) return leads.includes(who);
  const isDecided = ["parked", "approved", "stopped", "declined", "merged"].includes(stage);
  return isDecided && cameFrom !== null && executives.includes(who);
}
