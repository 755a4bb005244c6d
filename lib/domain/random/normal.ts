import type { RandomStream } from "@/lib/domain/random/mersenne-twister";
import { normalQuantile } from "@/lib/domain/random/normal-quantile";
import { openUniform } from "@/lib/domain/random/uniform";

/** A standard normal draw by inversion: exactly one uniform (two words) for each normal, never a rejection. */
export function normal(stream: RandomStream): number {
  return normalQuantile(openUniform(stream));
}
