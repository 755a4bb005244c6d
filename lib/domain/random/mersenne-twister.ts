import { mersenne } from "pure-rand/generator/mersenne";
import { requireBetween, requireInteger } from "@/lib/domain/shared/method-error";

/** A source of uniform unsigned 32-bit words; each call moves it on. Rules receive it as an argument. */
export type RandomStream = () => number;

/**
 * MT19937 started by `init_genrand(seed)`: the stream of numpy's RandomState and of ISO C++. `seed` is an
 * unsigned 32-bit integer. Errors: NON_FINITE, NOT_INTEGER, OUT_OF_RANGE.
 * Source: Matsumoto and Nishimura 1998.
 */
export function mersenneTwister(seed: number): RandomStream {
  requireInteger(seed, "seed");
  requireBetween(seed, 0, 0xffffffff, "seed");
  const generator = mersenne(seed);
  return () => generator.next() >>> 0;
}
