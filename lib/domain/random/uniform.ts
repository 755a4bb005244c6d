import type { RandomStream } from "@/lib/domain/random/mersenne-twister";

/** A uniform double in [0, 1) with 53 random bits from two words, as numpy draws it. */
export function u53(stream: RandomStream): number {
  const high = stream() >>> 5;
  const low = stream() >>> 6;
  return (high * 2 ** 26 + low) / 2 ** 53;
}

/** A uniform double in (0, 1): `u53` with 0 replaced by 2^-54, so that logarithms and quantiles exist. */
export function openUniform(stream: RandomStream): number {
  return u53(stream) || 2 ** -54;
}
