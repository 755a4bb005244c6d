import { discounted, requireFlows, requireRate } from "@/lib/domain/finance/npv";
import { sum } from "@/lib/domain/shared/mean";
import { MethodError, requireFinite } from "@/lib/domain/shared/method-error";

export interface RealisedValue {
  plannedToDate: number;
  actualToDate: number;
  variance: number;
  /** Actual as a share of planned to date; null where nothing was planned yet. */
  realisationRate: number | null;
  plannedTotal: number;
  /** Actual so far plus what is left of the plan at the rate so far, in the manner of earned value management. */
  forecastTotal: number | null;
  /** Present value of the whole plan, at time 0. */
  pvPlannedToDate: number;
  pvActualToDate: number;
}

/**
 * What came back against what was planned, period by period from 0 on in one currency; `actual` reaches as far as is
 * known. `rate` per period. Errors: EMPTY_INPUT, NON_FINITE, OUT_OF_RANGE (rate), LENGTH_MISMATCH (more actuals than plan).
 */
export function realisedValue({
  planned,
  actual,
  rate,
}: {
  planned: readonly number[];
  actual: readonly number[];
  rate: number;
}): RealisedValue {
  requireFlows(planned, "planned");
  for (const amount of actual) requireFinite(amount, "actual");
  requireRate(rate, "rate");
  if (actual.length > planned.length)
    throw new MethodError("LENGTH_MISMATCH", "actual", "must not be longer than the plan");
  const plannedToDate = sum(planned.slice(0, actual.length));
  const actualToDate = sum(actual);
  const plannedTotal = sum(planned);
  const realisationRate = plannedToDate > 0 ? actualToDate / plannedToDate : null;
  return {
    plannedToDate,
    actualToDate,
    variance: actualToDate - plannedToDate,
    realisationRate,
    plannedTotal,
    forecastTotal:
      realisationRate === null ? null : actualToDate + realisationRate * (plannedTotal - plannedToDate),
    pvPlannedToDate: sum(discounted(planned, rate)),
    pvActualToDate: sum(discounted(actual, rate)),
  };
}
