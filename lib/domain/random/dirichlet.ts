import { gamma } from "@/lib/domain/random/gamma";
import type { RandomStream } from "@/lib/domain/random/mersenne-twister";
import { sum } from "@/lib/domain/shared/mean";
import { requireSome } from "@/lib/domain/shared/method-error";

/**
 * A draw of shares that add up to 1: one gamma per alpha (each > 0), in order, divided by their sum.
 * Errors: EMPTY_INPUT, NON_FINITE, OUT_OF_RANGE.
 */
export function dirichlet(stream: RandomStream, alpha: readonly number[]): number[] {
  requireSome(alpha, "alpha");
  const draws = alpha.map((shape) => gamma(stream, shape));
  const total = sum(draws);
  return draws.map((draw) => draw / total);
}
