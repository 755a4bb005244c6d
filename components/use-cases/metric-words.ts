import { type Choice, choicesOf } from "@/components/use-cases/choice";
import type { Direction, MetricKind, MetricType } from "@/lib/domain/metrics/schema";

export const metricTypeNames: Record<MetricType, string> = {
  outcome: "Outcome",
  adoption: "Adoption",
  model: "Model quality",
  guardrail: "Guardrail",
};

export const metricKindNames: Record<MetricKind, string> = {
  accuracy: "Accuracy",
  efficiency: "Efficiency",
  satisfaction: "Satisfaction",
  costSavings: "Cost savings",
  other: "Other",
};

export const directionNames: Record<Direction, string> = {
  higher: "Higher is better",
  lower: "Lower is better",
  range: "Within a range",
};

export const metricTypeChoices: Choice[] = choicesOf(metricTypeNames);
export const metricKindChoices: Choice[] = choicesOf(metricKindNames);
export const directionChoices: Choice[] = choicesOf(directionNames);
