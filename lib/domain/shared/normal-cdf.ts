import normal from "@stdlib/stats-base-dists-normal";
import { requireFinite } from "@/lib/domain/shared/method-error";

/** Probability that a standard normal variable is at most `z`. Errors: NON_FINITE. */
export function normalCdf(z: number): number {
  requireFinite(z, "z");
  return normal.cdf(z, 0, 1);
}
