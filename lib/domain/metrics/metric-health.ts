import { type Attainment, attainment, type Goal } from "@/lib/domain/metrics/attainment";
import { type Rag, ragStatus } from "@/lib/domain/metrics/rag-status";
import type { SuccessMetric } from "@/lib/domain/metrics/schema";
import { daysBetween } from "@/lib/domain/shared/calendar-day";

/** Why a metric has no colour: the case is not live yet (or only just), nobody measured, or not for too long. */
export type GreyReason = "notStarted" | "noBaseline" | "noData" | "stale";

export interface MetricHealth {
  status: Rag;
  greyBecause: GreyReason | null;
  /** The reading that was judged: the latest that is not in the future. */
  reading: { on: string; value: number } | null;
  attainment: Attainment | null;
  /** The share that was due on the day of the reading, 0 to 1; null while grey. */
  expected: number | null;
  /** The next reading is overdue by the metric's own rhythm. */
  overdue: boolean;
}

interface Measured {
  metric: Pick<SuccessMetric, "direction" | "baseline" | "target" | "tolerance" | "cadenceDays">;
  /** In any order; days as YYYY-MM-DD. */
  readings: readonly { on: string; value: number }[];
  /** When the case went live; planned or actual; null = not known. */
  liveOn: string | null;
  today: string;
  /** The share due on a day, where a business case says how the benefit ramps up; linear otherwise. */
  dueShare?: (daysLive: number) => number;
}

/** No colour until this share of the way from going live to the target's day has passed. */
const QUIET_SHARE = 0.1;

/** A reading older than this many reporting periods says nothing of today. */
const STALE_PERIODS = 2;

/**
 * The health of one metric today. The clock starts when the case goes live, so that no case is red while it is built;
 * what is due is judged on the day of the reading, whether the reading is too old is judged today.
 */
export function metricHealth(measured: Measured): MetricHealth {
  const { metric, readings, liveOn, today } = measured;
  const reading = latest(readings, today);
  const overdue = isOverdue(measured, reading);
  const grey = (greyBecause: GreyReason, attained: Attainment | null = null): MetricHealth => ({
    status: "grey",
    greyBecause,
    reading,
    attainment: attained,
    expected: null,
    overdue,
  });
  if (metric.baseline === null) return grey("noBaseline");
  const attained = reading && attainment({ ...goalOf(metric, metric.baseline.value), actual: reading.value });
  if (liveOn === null || !isStarted(metric.target.on, liveOn, today)) return grey("notStarted", attained);
  if (!reading || !attained) return grey("noData");
  if (daysBetween(reading.on, today) > STALE_PERIODS * metric.cadenceDays) return grey("stale", attained);
  const { status, expected } = ragStatus({
    attainment: attained.attainment,
    elapsed: elapsedShare(measured, liveOn, reading.on),
  });
  return { status, greyBecause: null, reading, attainment: attained, expected, overdue };
}

/** Baseline and target of a metric as the rule of attainment takes them. */
export function goalOf(
  { direction, target, tolerance }: Pick<SuccessMetric, "direction" | "target" | "tolerance">,
  baseline: number,
): Goal {
  const slack = tolerance === null ? {} : { tolerance };
  if ("lo" in target)
    return { direction: "range", baseline, targetLow: target.lo, targetHigh: target.hi, ...slack };
  return { direction: direction === "lower" ? "lower" : "higher", baseline, target: target.value, ...slack };
}

function latest(readings: Measured["readings"], today: string) {
  return readings
    .filter(({ on }) => on <= today)
    .reduce<{ on: string; value: number } | null>(
      (newest, reading) => (newest === null || reading.on > newest.on ? reading : newest),
      null,
    );
}

function isStarted(targetOn: string, liveOn: string, today: string): boolean {
  if (today < liveOn) return false;
  const way = daysBetween(liveOn, targetOn);
  return way <= 0 || daysBetween(liveOn, today) >= QUIET_SHARE * way;
}

function elapsedShare({ metric, dueShare }: Measured, liveOn: string, on: string): number | null {
  const way = daysBetween(liveOn, metric.target.on);
  if (on >= metric.target.on || way <= 0) return null;
  const days = daysBetween(liveOn, on);
  return dueShare ? dueShare(days) : days / way;
}

function isOverdue({ metric, liveOn, today }: Measured, reading: { on: string } | null): boolean {
  if (liveOn === null || today < liveOn) return false;
  const since = reading && reading.on > liveOn ? reading.on : liveOn;
  return daysBetween(since, today) > metric.cadenceDays;
}
