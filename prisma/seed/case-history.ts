import { can } from "@/lib/domain/access/can";
import type { Permission } from "@/lib/domain/access/permissions";
import { arrowFor, type Verb } from "@/lib/domain/lifecycle/lifecycle";
import { missingToScore, missingToSubmit, type Readiness } from "@/lib/domain/lifecycle/ready";
import type { Stage } from "@/lib/domain/use-cases/stage";
import { samplePeople } from "@/prisma/seed/people";
import type { PersonKey, SampleCase, SampleStep, StartScoringStep } from "@/prisma/seed/sample-shape";

/** Where a sample case stands after its steps, and what in them the product would refuse. */
export interface CaseHistory {
  stage: Stage;
  own: Set<PersonKey>;
  round: StartScoringStep | null;
  submitted: Set<PersonKey>;
  revealedBy: PersonKey | null;
  openBlockers: number;
  openedDaysAgo: number | null;
  sponsorAccepted: boolean;
  complaints: string[];
}

/** Walks through the steps of a sample case under the lifecycle and the permissions of the product. */
export function historyOf(sample: SampleCase): CaseHistory {
  const own = [sample.proposer, sample.sponsor, sample.owner, sample.benefitOwner].filter(isPerson);
  const history: CaseHistory = {
    stage: "draft",
    own: new Set(own),
    round: null,
    submitted: new Set(),
    revealedBy: null,
    openBlockers: 0,
    openedDaysAgo: null,
    sponsorAccepted: false,
    complaints: [],
  };
  for (const step of sample.steps) take(history, step, sample);
  return history;
}

/** What the lists of readiness see of a sample case. */
export function readinessOf(sample: SampleCase, sponsorAccepted: boolean): Readiness {
  const { department, problem, audience, yearlyVolume, dataSource, route, risk, metrics } = sample;
  return {
    ...{ departmentId: department, problem, audience, yearlyVolume, dataSource, route, risk },
    ownerAnswered: true,
    sponsorAcceptedAt: sponsorAccepted ? new Date(0) : null,
    metrics: metrics.map(({ type, baseline, measureBaselineInDays }) => ({
      type,
      baseline: baseline && { value: baseline.value, on: "2000-01-01" },
      measureBaselineOn: measureBaselineInDays === undefined ? null : "2000-01-01",
    })),
  };
}

function take(history: CaseHistory, step: SampleStep, sample: SampleCase): void {
  const refusals = [...whoIsRefused(history, step, sample), ...whatIsMissing(history, step, sample)];
  note(history, step);
  const verb = verbOf(step);
  const arrow = verb && arrowFor(history.stage, verb);
  if (verb && !arrow) refusals.push(`${verb} is not open in ${history.stage}`);
  if (arrow?.to) history.stage = arrow.to;
  history.complaints.push(...refusals.map((what) => `${step.step}, ${step.daysAgo} days ago: ${what}`));
}

const judging: ReadonlySet<SampleStep["step"]> = new Set([
  "rate",
  "rateAgain",
  "raiseBlocker",
  "liftBlocker",
  "decide",
]);

function whoIsRefused(history: CaseHistory, step: SampleStep, sample: SampleCase): string[] {
  const named = { create: sample.proposer, sponsorAccepts: sample.sponsor } as const;
  const isNamed = (step.step !== "create" && step.step !== "sponsorAccepts") || named[step.step] === step.by;
  const area = step.step === "raiseBlocker" && step.by.startsWith("reviewer") ? step.area : null;
  return [
    ...when(!isNamed, "somebody else has to do it"),
    ...when(!mayDo(history, step), "not permitted"),
    ...when(judging.has(step.step) && history.own.has(step.by), "judges an own case"),
    ...when(area !== null && !personOf(step.by)?.areas?.includes(area), "another reviewer's area"),
    ...when(step.step === "decide" && history.revealedBy === step.by, "revealed it and decides"),
  ];
}

function whatIsMissing(history: CaseHistory, step: SampleStep, sample: SampleCase): string[] {
  switch (step.step) {
    case "submit":
      return missingToSubmit(readinessOf(sample, false)).map(({ message }) => message);
    case "startScoring":
      return wrongStart(history, step, sample);
    case "reroute":
      return when(history.stage === "scoring", "edits while a panel rates");
    case "rate":
      return when(history.stage !== "scoring", "rates outside of scoring");
    case "rateAgain":
      return when(history.stage !== "review", "rates again outside of review");
    case "reveal":
      return [
        ...when(!hasQuorum(history), "fewer than two raters on an axis"),
        ...when(!isRevealDue(history, step.daysAgo) && !step.reason, "too early, and no reason"),
      ];
    case "decide":
      return wrongDecision(history, step, sample);
    case "move":
      return wrongMove(step, sample);
    default:
      return [];
  }
}

function wrongStart(history: CaseHistory, step: StartScoringStep, sample: SampleCase): string[] {
  const isReady = missingToScore(readinessOf(sample, history.sponsorAccepted)).length === 0;
  const raters = [...step.impact, ...step.feasibility];
  return [
    ...when(!isReady && !step.reason, "the ready list is incomplete, and no reason"),
    ...when(isReady && !!step.reason, "a reason for a ready list that is complete"),
    ...when(
      raters.some((rater) => history.own.has(rater)),
      "a rater of an own case",
    ),
  ];
}

function wrongDecision(
  history: CaseHistory,
  step: SampleStep & { step: "decide" },
  sample: SampleCase,
): string[] {
  const spends = step.outcome === "fund" || step.outcome === "proofOnly";
  return [
    ...when(spends && history.openBlockers > 0, "funds over an open blocker"),
    ...when(spends && !step.amount, "funds no amount"),
    ...when(step.outcome === "decline" && !step.wouldHaveChangedIt, "not said what would have changed it"),
    ...when(!!sample.confidential && history.openedDaysAgo !== step.daysAgo, "not opened on that day"),
  ];
}

function wrongMove(step: SampleStep & { step: "move" }, sample: SampleCase): string[] {
  const hasAdoption = sample.metrics.some(({ type }) => type === "adoption");
  return [
    ...when(step.verb === "startBuilding" && !step.deliveryOwner, "no delivery owner"),
    ...when(step.verb === "startPilot" && !hasAdoption, "no adoption metric"),
    ...when(step.verb === "goLive" && !(step.benefitOwner && step.modelOwner), "no owner once live"),
    ...when((step.onDaysAgo ?? step.daysAgo) < step.daysAgo, "a day that had not come"),
  ];
}

function note(history: CaseHistory, step: SampleStep): void {
  if (step.step === "sponsorAccepts") history.sponsorAccepted = true;
  if (step.step === "startScoring") history.round = step;
  if (step.step === "rate" && step.submit) history.submitted.add(step.by);
  if (step.step === "reveal") history.revealedBy = step.by;
  if (step.step === "raiseBlocker") history.openBlockers += 1;
  if (step.step === "liftBlocker") history.openBlockers -= 1;
  if (step.step === "openConfidential") history.openedDaysAgo = step.daysAgo;
  if (step.step === "move") {
    for (const person of [step.deliveryOwner, step.benefitOwner].filter(isPerson)) history.own.add(person);
  }
}

const permissionOf: Record<Exclude<SampleStep["step"], "decide" | "move">, Permission> = {
  create: "useCase:create",
  submit: "useCase:submit",
  sponsorAccepts: "useCase:sponsor",
  acceptForTriage: "useCase:triage",
  return: "useCase:triage",
  reroute: "useCase:edit",
  startScoring: "useCase:score",
  rate: "rating:write",
  rateAgain: "rating:write",
  reveal: "useCase:reveal",
  raiseBlocker: "blocker:raise",
  liftBlocker: "blocker:lift",
  openConfidential: "useCase:openConfidential",
};

function mayDo(history: CaseHistory, step: SampleStep): boolean {
  const verb = verbOf(step);
  const permission =
    step.step === "decide" || step.step === "move"
      ? verb && arrowFor(history.stage, verb)?.permission
      : permissionOf[step.step];
  const { round, own } = history;
  const panel: readonly PersonKey[] = round ? [...round.impact, ...round.feasibility] : [];
  const standing = { own: own.has(step.by), department: false, assigned: panel.includes(step.by) };
  return permission !== undefined && can(rightsOf(step.by), permission, standing);
}

function verbOf(step: SampleStep): Verb | undefined {
  if (step.step === "decide") return step.outcome;
  if (step.step === "move") return step.verb === "goBack" ? undefined : step.verb;
  return isVerb(step.step) ? step.step : undefined;
}

function isVerb(step: SampleStep["step"]): step is SampleStep["step"] & Verb {
  return ["submit", "acceptForTriage", "return", "startScoring", "reveal"].includes(step);
}

function hasQuorum({ round, submitted }: CaseHistory): boolean {
  return [round?.impact ?? [], round?.feasibility ?? []].every(
    (raters) => raters.filter((rater) => submitted.has(rater)).length >= 2,
  );
}

function isRevealDue({ round, submitted }: CaseHistory, daysAgo: number): boolean {
  if (!round) return false;
  const isAfterDeadline = daysAgo < round.daysAgo - round.deadlineInDays;
  return isAfterDeadline || [...round.impact, ...round.feasibility].every((rater) => submitted.has(rater));
}

function rightsOf(key: PersonKey) {
  const { roles = [], areas = [] } = personOf(key) ?? {};
  return { personId: key, departmentId: null, roles, areas, scopes: null };
}

function personOf(key: PersonKey) {
  return samplePeople.find((person) => person.key === key);
}

function isPerson(key: PersonKey | null | undefined): key is PersonKey {
  return key !== null && key !== undefined;
}

function when(isWrong: boolean, complaint: string): string[] {
  return isWrong ? [complaint] : [];
}
