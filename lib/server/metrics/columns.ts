import "server-only";
import type { DefineMetric, EditMetric, Target } from "@/lib/domain/metrics/schema";
import { dateOf } from "@/lib/server/use-cases/rows";

/** The columns that a metric's fields fill; the caller adds case and owner. */
export function columnsOf({ owner: _owner, baseline, target, measureBaselineOn, ...plain }: DefineMetric) {
  return {
    ...plain,
    baselineValue: baseline?.value ?? null,
    baselineOn: baseline ? dateOf(baseline.on) : null,
    measureBaselineOn: measureBaselineOn ? dateOf(measureBaselineOn) : null,
    ...targetColumns(target),
  };
}

/** The same for a patch: what is absent touches nothing. */
export function changedColumns({ owner: _owner, baseline, target, measureBaselineOn, ...plain }: EditMetric) {
  const given = Object.entries(plain).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given),
    ...(baseline === undefined
      ? {}
      : { baselineValue: baseline?.value ?? null, baselineOn: baseline ? dateOf(baseline.on) : null }),
    ...(measureBaselineOn === undefined
      ? {}
      : { measureBaselineOn: measureBaselineOn === null ? null : dateOf(measureBaselineOn) }),
    ...(target === undefined ? {} : targetColumns(target)),
  };
}

function targetColumns(target: Target) {
  const targetOn = dateOf(target.on);
  return "lo" in target
    ? { targetOn, targetLo: target.lo, targetHi: target.hi, targetValue: null }
    : { targetOn, targetLo: null, targetHi: null, targetValue: target.value };
}
