import type { ReviewArea, Role } from "@/lib/domain/access/roles";
import type { RouteAnswers, TemplateId, UnknownField } from "@/lib/domain/intake/answers";
import type { VisitStep } from "@/lib/domain/intake/sections";
import type { MoveVerb, Outcome } from "@/lib/domain/lifecycle/moves";
import type { Direction, MetricKind, MetricType } from "@/lib/domain/metrics/schema";
import type { RiskAnswers } from "@/lib/domain/use-cases/risk";
import type { Range, Route, TaskType } from "@/lib/domain/use-cases/schema";

export type ScorerKey = "scorer-a" | "scorer-b" | "scorer-c";
export type LeadKey = "lead" | "lead-b";
export type ReviewerKey = "reviewer-privacy" | "reviewer-finance" | "reviewer-finance-b";

type SignInKey =
  | "viewer"
  | "proposer"
  | ScorerKey
  | "delivery"
  | LeadKey
  | "executive"
  | ReviewerKey
  | "auditor"
  | "admin";

type ColleagueKey =
  | "hilde.maesfeld"
  | "pascal.druyts"
  | "karin.oudehaven"
  | "matthias.ellerkamp"
  | "ines.morlaix"
  | "wout.kerstens"
  | "amira.benhaddou"
  | "jakub.zelenka";

export type PersonKey = SignInKey | ColleagueKey;

export interface SamplePerson {
  key: PersonKey;
  name: string;
  department: DepartmentCode;
  roles: readonly Role[];
  areas?: readonly ReviewArea[];
  signIn: boolean;
}

export type DepartmentCode =
  | "customer-service"
  | "marketing"
  | "sales"
  | "hr"
  | "product-development"
  | "ai-office"
  | "finance";

export interface SampleDepartment {
  code: DepartmentCode;
  name: string;
}

export interface SampleCase {
  slug: string;
  /** Word for word the example of the founding text that this case stands for. */
  foundingExample?: string;
  title: string;
  department: DepartmentCode;
  problem: string | null;
  audience: string | null;
  yearlyVolume: Range | null;
  minutesEach: Range | null;
  taskType: TaskType | null;
  route: Route;
  template?: TemplateId;
  routeAnswers?: RouteAnswers;
  unknownFields?: readonly UnknownField[];
  /** Where a proposer left a draft. */
  leftAt?: VisitStep;
  dataSource: string | null;
  tags: readonly string[];
  confidential?: boolean;
  risk: RiskAnswers;
  proposer: PersonKey;
  sponsor: PersonKey | null;
  sponsorAccepted: boolean;
  owner: PersonKey | null;
  benefitOwner?: PersonKey;
  modelOwner?: PersonKey;
  /** Whole EUR: low, likely, high value a year, and what it costs to build. Null: nobody knows yet. */
  estimate: { valueYear: readonly [number, number, number]; cost: number | null } | null;
  metrics: readonly SampleMetric[];
  /** In order of time. Two steps share a day only where an executive opens a confidential case and decides. */
  steps: readonly SampleStep[];
}

export interface SampleMetric {
  name: string;
  type: MetricType;
  kind: MetricKind;
  unit: string;
  direction: Direction;
  /** Counted back from today, never after the day the case was created. */
  baseline: { value: number; daysAgo: number } | null;
  /** Counted from today. */
  measureBaselineInDays?: number;
  /** Counted from today; below zero lies in the past. */
  target: { value: number; inDays: number } | { lo: number; hi: number; inDays: number };
  tolerance?: number;
  testSet?: string;
  modelVersion?: string;
  weight?: number;
  critical?: boolean;
  method: string | null;
  readings?: readonly SampleReading[];
}

export interface SampleReading {
  daysAgo: number;
  value: number;
  source: string;
  n?: number;
}

type Criterion =
  | "business_value"
  | "reach"
  | "strategic_alignment"
  | "satisfaction"
  | "data_availability"
  | "task_simplicity"
  | "accuracy_tolerance"
  | "ease_of_implementation";

/** Value 1 to 5, or null for an abstention, and the evidence given for it. */
export type SampleRatings = Partial<Record<Criterion, readonly [value: number | null, evidence?: string]>>;

export interface SamplePanel {
  impact: readonly ScorerKey[];
  feasibility: readonly ScorerKey[];
}

/** `daysAgo` is counted back from today: 1 is yesterday, 0 does not occur. */
interface At<Person extends PersonKey = PersonKey> {
  daysAgo: number;
  by: Person;
}

export type SampleStep =
  | ({ step: "create" | "sponsorAccepts" } & At)
  /** With minutes it was written and submitted in one sitting. */
  | ({ step: "submit"; minutesLater?: number } & At)
  | ({ step: "acceptForTriage" } & At<LeadKey>)
  | ({ step: "return"; question: string } & At<LeadKey>)
  | ({ step: "reroute"; route: Route } & At<LeadKey>)
  | StartScoringStep
  | RateStep
  | ({ step: "reveal"; reason?: string } & At<LeadKey>)
  | RateAgainStep
  | ({ step: "raiseBlocker"; kind: BlockerKind; area: ReviewArea; reason: string } & At<
      ScorerKey | ReviewerKey
    >)
  | ({ step: "liftBlocker"; reason: string } & At<ReviewerKey>)
  | ({ step: "openConfidential"; reason: string } & At<"executive" | "auditor">)
  | DecideStep
  | MoveStep;

export type BlockerKind = "noRightToData" | "harmNobodyCanReview" | "prohibitedPractice" | "noOwner";

/** The deadline is counted from this step. */
export type StartScoringStep = {
  step: "startScoring";
  deadlineInDays: number;
  reason?: string;
} & SamplePanel &
  At<LeadKey>;

export type RateStep = { step: "rate"; ratings: SampleRatings; submit: boolean } & At<ScorerKey>;
export type RateAgainStep = { step: "rateAgain"; ratings: SampleRatings } & At<ScorerKey>;

/** Amounts in whole EUR; `untilInDays` and `dueInDays` are counted from this step. */
export type DecideStep = {
  step: "decide";
  outcome: Outcome;
  amount?: number;
  tranche?: "build" | "run";
  reason: string;
  until?: string;
  untilInDays?: number;
  wouldHaveChangedIt?: string;
  into?: string;
  conditions?: readonly SampleCondition[];
} & At<"executive" | LeadKey>;

export interface SampleCondition {
  text: string;
  owner: PersonKey;
  dueInDays: number;
  /** Absent while it is open. */
  met?: { daysAgo: number; by: LeadKey | ReviewerKey; note: string };
}

/** `spent` in whole EUR; `onDaysAgo` is counted back from today. */
export type MoveStep = {
  step: "move";
  verb: Exclude<MoveVerb, "acceptForTriage">;
  reason?: string;
  deliveryOwner?: PersonKey;
  benefitOwner?: PersonKey;
  modelOwner?: PersonKey;
  onDaysAgo?: number;
  spent?: number;
  lesson?: string;
} & At;
