import type { z } from "zod";
import type { Decide, Move, StartScoring } from "@/lib/domain/lifecycle/moves";
import type { DefineMetric, Reading } from "@/lib/domain/metrics/schema";
import type { Money } from "@/lib/domain/shared/money";
import type { ProposeUseCase } from "@/lib/domain/use-cases/schema";
import type {
  DecideStep,
  MoveStep,
  PersonKey,
  SampleCase,
  SampleMetric,
  StartScoringStep,
} from "@/prisma/seed/sample-shape";

/** The address that a sample person signs in with, and is referred to by. */
export function emailOf(person: PersonKey): string {
  return `${person}@sample.example`;
}

/** The calendar day (UTC) that lies so many days from today; below zero in the past. */
export function dayFrom(today: Date, days: number): string {
  return new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** What the proposer of a sample case sends to create it. */
export function proposalOf(sample: SampleCase): z.input<typeof ProposeUseCase> {
  const { title, department, yearlyVolume, minutesEach, taskType, route, dataSource, risk } = sample;
  return {
    ...{ title, department, yearlyVolume, minutesEach, taskType, route, dataSource, risk },
    ...(sample.problem === null ? {} : { problem: sample.problem }),
    ...(sample.audience === null ? {} : { audience: sample.audience }),
    owner: emailOrNull(sample.owner),
    sponsor: emailOrNull(sample.sponsor),
    benefitOwner: emailOrNull(sample.benefitOwner ?? null),
    modelOwner: emailOrNull(sample.modelOwner ?? null),
    estimate: estimateOf(sample),
    confidential: sample.confidential ?? false,
    tags: [...sample.tags],
    template: sample.template ?? null,
    routeAnswers: sample.routeAnswers ?? {},
    unknownFields: [...(sample.unknownFields ?? [])],
  };
}

/** A sample metric with its days counted from today. */
export function metricOf(metric: SampleMetric, today: Date): z.input<typeof DefineMetric> {
  const { readings: _, baseline, measureBaselineInDays, target, ...rest } = metric;
  const { inDays, ...aim } = target;
  return {
    ...rest,
    baseline: baseline && { value: baseline.value, on: dayFrom(today, -baseline.daysAgo) },
    measureBaselineOn: measureBaselineInDays === undefined ? null : dayFrom(today, measureBaselineInDays),
    target: { ...aim, on: dayFrom(today, inDays) } as z.input<typeof DefineMetric>["target"],
  };
}

/** The readings of a sample metric with their days counted from today. */
export function readingsOf(metric: SampleMetric, today: Date): z.input<typeof Reading>[] {
  return (metric.readings ?? []).map(({ daysAgo, ...rest }) => ({ ...rest, on: dayFrom(today, -daysAgo) }));
}

/** Panel and deadline as the start of scoring takes them. */
export function startScoringOf(step: StartScoringStep, today: Date): z.input<typeof StartScoring> {
  return {
    panel: { impact: step.impact.map(emailOf), feasibility: step.feasibility.map(emailOf) },
    deadline: dayFrom(today, step.deadlineInDays - step.daysAgo),
    ...(step.reason === undefined ? {} : { reason: step.reason }),
  };
}

/** A decision as the app takes it. `into` is the key of the case merged into, where it is a merge. */
export function decisionOf(step: DecideStep, today: Date, into?: string): z.input<typeof Decide> {
  const { amount, conditions, outcome, reason, tranche, untilInDays, wouldHaveChangedIt } = step;
  const until = untilInDays === undefined ? step.until : dayFrom(today, untilInDays - step.daysAgo);
  return {
    outcome,
    reason,
    ...(amount === undefined ? {} : { amount: euros(amount) }),
    ...(tranche === undefined ? {} : { tranche }),
    ...(until === undefined ? {} : { until }),
    ...(wouldHaveChangedIt === undefined ? {} : { wouldHaveChangedIt }),
    ...(into === undefined ? {} : { into }),
    ...(conditions === undefined
      ? {}
      : {
          conditions: conditions.map(({ text, owner, dueInDays }) => ({
            text,
            owner: emailOf(owner),
            due: dayFrom(today, dueInDays - step.daysAgo),
          })),
        }),
  };
}

/** A move as the app takes it. */
export function moveOf(step: MoveStep, today: Date): z.input<typeof Move> {
  const { verb, reason, lesson, deliveryOwner, benefitOwner, modelOwner, onDaysAgo, spent } = step;
  return {
    verb,
    ...(reason === undefined ? {} : { reason }),
    ...(lesson === undefined ? {} : { lesson }),
    ...(deliveryOwner === undefined ? {} : { deliveryOwner: emailOf(deliveryOwner) }),
    ...(benefitOwner === undefined ? {} : { benefitOwner: emailOf(benefitOwner) }),
    ...(modelOwner === undefined ? {} : { modelOwner: emailOf(modelOwner) }),
    ...(onDaysAgo === undefined ? {} : { on: dayFrom(today, -onDaysAgo) }),
    ...(spent === undefined ? {} : { spent: euros(spent) }),
  };
}

function euros(amount: number): Money {
  return { amountMinor: amount * 100, currency: "EUR" };
}

function emailOrNull(person: PersonKey | null): string | null {
  return person && emailOf(person);
}

function estimateOf({ estimate }: SampleCase): z.input<typeof ProposeUseCase>["estimate"] {
  if (!estimate) return null;
  const [low, likely, high] = estimate.valueYear;
  return {
    valueYear: { low: euros(low), likely: euros(likely), high: euros(high) },
    cost: estimate.cost === null ? null : euros(estimate.cost),
  };
}
