import { AMBER_FROM, GREEN_FROM } from "@/lib/domain/metrics/rag-status";
import { normalQuantile } from "@/lib/domain/random/normal-quantile";
import {
  MethodError,
  requireBetween,
  requireFinite,
  requireNotNegative,
} from "@/lib/domain/shared/method-error";
import { normalCdf } from "@/lib/domain/shared/normal-cdf";

export interface AttainmentConfidence {
  low: number;
  high: number;
  probabilityGreen: number;
  probabilityAmber: number;
  probabilityRed: number;
  /** One colour is at least 80 % likely. */
  certain: boolean;
}

/**
 * How sure an attainment is when the reading itself has a standard error `se` (in the metric's unit): a normal interval of
 * the given level, and how likely each colour is with the whole target due.
 * Errors: NON_FINITE, OUT_OF_RANGE (se < 0, level outside (0, 1), target equal to baseline).
 */
export function attainmentConfidence({
  baseline,
  target,
  actual,
  se,
  level = 0.95,
  green = GREEN_FROM,
  amber = AMBER_FROM,
}: {
  baseline: number;
  target: number;
  actual: number;
  se: number;
  level?: number;
  green?: number;
  amber?: number;
}): AttainmentConfidence {
  for (const [field, value] of Object.entries({ baseline, target, actual })) requireFinite(value, field);
  requireNotNegative(se, "se");
  requireBetween(level, Number.MIN_VALUE, 1 - Number.EPSILON, "level");
  const way = target - baseline;
  if (way === 0) throw new MethodError("OUT_OF_RANGE", "target", "must differ from the baseline");
  const attained = (actual - baseline) / way;
  const spread = se / Math.abs(way);
  const reach = normalQuantile((1 + level) / 2) * spread;
  const probabilityGreen = atLeast(green, attained, spread);
  const probabilityRed = 1 - atLeast(amber, attained, spread);
  const probabilityAmber = Math.max(0, 1 - probabilityGreen - probabilityRed);
  return {
    low: attained - reach,
    high: attained + reach,
    probabilityGreen,
    probabilityAmber,
    probabilityRed,
    certain: Math.max(probabilityGreen, probabilityAmber, probabilityRed) >= 0.8,
  };
}

function atLeast(threshold: number, mean: number, spread: number): number {
  if (spread === 0) return mean >= threshold ? 1 : 0;
  return normalCdf((mean - threshold) / spread);
}
