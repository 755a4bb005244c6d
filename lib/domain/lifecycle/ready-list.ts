import { missingToScore, type Readiness } from "@/lib/domain/lifecycle/ready";

export interface ReadyItem {
  field: string;
  label: string;
  /** What is missing, or null when nothing is. */
  missing: string | null;
}

const labels = {
  sponsor: "The sponsor has accepted",
  yearlyVolume: "Yearly volume",
  metrics: "One outcome metric with a baseline, or a date to measure it",
  dataSource: "Data source",
  route: "Route",
  risk: "Risk questions",
};

/** The whole list of what a case needs before a panel, in its order, each with what is missing. */
export function readyList(useCase: Readiness): ReadyItem[] {
  const missing = new Map(missingToScore(useCase).map(({ field, message }) => [field, message]));
  return Object.entries(labels).map(([field, label]) => ({
    field,
    label,
    missing: missing.get(field) ?? null,
  }));
}

/** How far a list is: how many of its items are there. */
export function readyCount(list: readonly ReadyItem[]): { done: number; total: number } {
  return { done: list.filter(({ missing }) => missing === null).length, total: list.length };
}
