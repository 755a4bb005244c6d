import type { RandomStream } from "@/lib/domain/random/mersenne-twister";
import { normal } from "@/lib/domain/random/normal";
import { openUniform } from "@/lib/domain/random/uniform";
import { requirePositive } from "@/lib/domain/shared/method-error";

/**
 * A gamma draw of the given shape (> 0) and scale 1. Below shape 1 it draws gamma(shape + 1) first and then one
 * uniform to the power 1 / shape. Errors: NON_FINITE, OUT_OF_RANGE. Source: Marsaglia and Tsang 2000.
 */
export function gamma(stream: RandomStream, shape: number): number {
  requirePositive(shape, "shape");
  if (shape >= 1) return marsagliaTsang(stream, shape);
  const larger = marsagliaTsang(stream, shape + 1);
  return larger * openUniform(stream) ** (1 / shape);
}

function marsagliaTsang(stream: RandomStream, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(stream);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = openUniform(stream);
    if (u < 1 - 0.0331 * x ** 4 || Math.log(u) < x ** 2 / 2 + d * (1 - v + Math.log(v))) return d * v;
  }
}
