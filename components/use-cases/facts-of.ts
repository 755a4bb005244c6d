import type { ActionFacts } from "@/components/use-cases/action-facts";
import { canEdit, outcomesFor, wayBackFor } from "@/components/use-cases/actions-for";
import type { MeasuredMetric } from "@/components/use-cases/case-metrics";
import { choicesOf } from "@/components/use-cases/choice";
import type { Rights, Standing } from "@/lib/domain/access/actor";
import { areaNames } from "@/lib/domain/access/role-names";
import { blockerNames } from "@/lib/domain/governance/blocker";
import { outcomeNames } from "@/lib/domain/lifecycle/moves";
import { missingToScore, missingToSubmit, type Readiness } from "@/lib/domain/lifecycle/ready";
import type { MetricType } from "@/lib/domain/metrics/schema";
import type { Money } from "@/lib/domain/shared/money";
import { stageNames } from "@/lib/domain/use-cases/stage";
import type { UseCaseRow, UseCaseView } from "@/lib/server/use-cases/rows";

interface Known {
  rights: Rights;
  standing: Standing;
  row: UseCaseRow;
  view: UseCaseView;
  metrics: readonly MeasuredMetric[];
  whyNotReveal: string | null;
  today: string;
}

/** What the dialogs of a case need, as plain data. */
export function factsOf({ rights, standing, row, view, metrics, whyNotReveal, today }: Known): ActionFacts {
  const asking = { rights, standing, useCase: row };
  const readiness = readinessOf(row, metrics);
  const back = wayBackFor(asking);
  return {
    key: view.key,
    version: view.version,
    stageName: stageNames[row.stage],
    currency: (row.fundingCurrency ?? row.currency ?? "EUR") as Money["currency"],
    openBlockers: row.openBlockers,
    missingToSubmit: missingToSubmit(readiness).map(({ message }) => message),
    missingToScore: missingToScore(readiness).map(({ message }) => message),
    whyNotReveal,
    canEdit: canEdit(asking),
    outcomes: outcomesFor(asking).map((value) => ({ value, label: outcomeNames[value] })),
    blockerKinds: choicesOf(blockerNames),
    areas: choicesOf(areaNames),
    isFundedOnce: row.funding !== "none",
    hasAdoptionMetric: metrics.some(({ type }) => type === "adoption"),
    delivery: view.delivery,
    benefitOwner: view.benefitOwner,
    modelOwner: view.modelOwner,
    backTo: back && stageNames[back],
    today,
  };
}

/** What the rules of readiness look at. */
export function readinessOf(row: UseCaseRow, metrics: readonly MeasuredMetric[]): Readiness {
  return { ...row, risk: row.riskAnswers, metrics: metrics.map(readyMetric) };
}

function readyMetric({ type, baseline, measureBaselineOn }: MeasuredMetric) {
  return {
    type: type as MetricType,
    baseline: baseline && { value: baseline.value, on: baseline.on ?? "" },
    measureBaselineOn,
  };
}
