import type { SuccessMetric } from "@/lib/domain/metrics/schema";
import type { FieldError } from "@/lib/domain/shared/domain-error";
import { isRiskAnswered, type RiskAnswers } from "@/lib/domain/use-cases/risk";
import type { Range, Route } from "@/lib/domain/use-cases/schema";

/** What the rules of readiness look at; null is "nothing known", `ownerAnswered` tells "I don't know" from silence. */
export interface Readiness {
  departmentId: string | null;
  problem: string | null;
  audience: string | null;
  ownerAnswered: boolean;
  sponsorAcceptedAt: Date | null;
  yearlyVolume: Range | null;
  dataSource: string | null;
  route: Route;
  risk: RiskAnswers;
  metrics: readonly Pick<SuccessMetric, "type" | "baseline" | "measureBaselineOn">[];
}

/** What is missing before a draft can be submitted: the four answers, and an owner or "I don't know". */
export function missingToSubmit(useCase: Omit<Readiness, "metrics">): FieldError[] {
  return [
    ...missing(!useCase.departmentId, "department", "Say which department it is for."),
    ...missing(!useCase.problem, "problem", "Describe the problem."),
    ...missing(!useCase.audience, "audience", "Say who has the problem and how often."),
    ...missing(!useCase.ownerAnswered, "owner", "Name an owner, or send null for “I don't know”."),
  ];
}

/** What the ready list still lacks before a panel can start; each can be gone without, with a reason. */
export function missingToScore(useCase: Readiness): FieldError[] {
  const outcome = useCase.metrics.some(
    ({ type, baseline, measureBaselineOn }) =>
      type === "outcome" && (baseline !== null || measureBaselineOn !== null),
  );
  return [
    ...missing(!useCase.sponsorAcceptedAt, "sponsor", "The sponsor has not accepted yet."),
    ...missing(!useCase.yearlyVolume, "yearlyVolume", "The yearly volume is not known."),
    ...missing(!outcome, "metrics", "One outcome metric needs a baseline, or a date to measure it."),
    ...missing(!useCase.dataSource, "dataSource", "No data source is named."),
    ...missing(useCase.route === "undecided", "route", "No route is chosen."),
    ...missing(!isRiskAnswered(useCase.risk), "risk", "Some risk questions are not answered."),
  ];
}

function missing(isMissing: boolean, field: string, message: string): FieldError[] {
  return isMissing ? [{ field, message, code: "missing" }] : [];
}
