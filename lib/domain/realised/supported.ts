import { requireBetween, requireFinite, requireNotNegative } from "@/lib/domain/shared/method-error";

export interface Support {
  /** How many there were in the month, and the part of them that used it. */
  volume: number;
  adoption: number;
  baseline: number;
  reading: number;
  direction: "higher" | "lower";
  /** What one unit of improvement is worth, in minor units. */
  unitValueMinor: number;
}

/**
 * What a metric supports for a month, in whole minor units: volume × adoption × improvement × unit value, improvement being
 * reading - baseline, or baseline - reading where lower is better. Negative where it got worse.
 * Errors: NON_FINITE, OUT_OF_RANGE (volume, adoption).
 */
export function supportedValue({
  volume,
  adoption,
  baseline,
  reading,
  direction,
  unitValueMinor,
}: Support): number {
  requireNotNegative(volume, "volume");
  requireBetween(adoption, 0, 1, "adoption");
  for (const [field, value] of Object.entries({ baseline, reading, unitValueMinor }))
    requireFinite(value, field);
  const improvement = direction === "higher" ? reading - baseline : baseline - reading;
  const value = volume * adoption * improvement * unitValueMinor;
  return Math.sign(value) * Math.round(Math.abs(value)) + 0;
}

/** How many times what the metric supports was claimed; null where it supports nothing, or not known. */
export function claimedTimes(amount: number, supported: number | null): number | null {
  return supported === null || supported <= 0 ? null : amount / supported;
}
