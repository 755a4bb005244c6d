import { requireInteger } from "@/lib/domain/shared/method-error";

/**
 * The seed of one named stream of a run, so that its draws do not depend on what else was drawn: FNV-1a (32 bit)
 * of the UTF-8 bytes of "seed:label". Errors: NON_FINITE, NOT_INTEGER, UNSAFE_INTEGER.
 */
export function streamSeed(seed: number, label: string): number {
  requireInteger(seed, "seed");
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`${seed}:${label}`)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return hash >>> 0;
}
