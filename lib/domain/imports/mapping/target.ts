import { z } from "zod";

export const fieldTargets = [
  "title",
  "department",
  "departmentCode",
  "departmentName",
  "problem",
  "audience",
  "key",
  "externalId",
  "owner",
  "sponsor",
  "stage",
  "route",
  "taskType",
  "dataSource",
  "risk",
  "personalData",
  "confidential",
  "tags",
  "yearlyVolume",
  "yearlyVolumeLow",
  "yearlyVolumeHigh",
  "minutesEach",
  "minutesEachLow",
  "minutesEachHigh",
  "valueYear",
  "valueYearLow",
  "valueYearHigh",
  "cost",
  "currency",
  "date.initiated",
  "date.acquisition",
  "date.implemented",
  "date.retired",
] as const;
export type FieldTarget = (typeof fieldTargets)[number];

export const metricTargets = [
  "metric1.name",
  "metric1.unit",
  "metric1.baseline",
  "metric1.baselineOn",
  "metric1.target",
  "metric1.targetOn",
  "metric2.name",
  "metric2.unit",
  "metric2.baseline",
  "metric2.baselineOn",
  "metric2.target",
  "metric2.targetOn",
  "metric3.name",
  "metric3.unit",
  "metric3.baseline",
  "metric3.baselineOn",
  "metric3.target",
  "metric3.targetOn",
] as const;
export type MetricTarget = (typeof metricTargets)[number];

/**
 * What a column means here: a field, a part of one of three metrics, a criterion of the scoring model
 * (`score.data_availability`), a text to keep beside the case (`extra`) or nothing (`ignore`).
 */
export const Target = z.union([
  z.enum([...fieldTargets, ...metricTargets, "extra", "ignore"]),
  z.templateLiteral(["score.", z.string()]),
]);
export type Target = z.infer<typeof Target>;

/** The criterion that a target scores; null for other targets. */
export function criterionOf(target: Target): string | null {
  return target.startsWith("score.") ? target.slice("score.".length) : null;
}

/** Targets that several columns of a list may have: their texts are joined. */
export const joinedTargets: ReadonlySet<Target> = new Set(["problem", "audience", "tags", "dataSource"]);
