import "server-only";
import type { Money } from "@/lib/domain/shared/money";
import { money } from "@/lib/server/use-cases/rows";

/** One sum per currency, in the order of their codes: different currencies are never added up. */
export function sumsOf(amounts: readonly { amount: bigint | null; currency: string | null }[]): Money[] {
  const sums = new Map<string, bigint>();
  for (const { amount, currency } of amounts) {
    if (amount !== null && currency) sums.set(currency, (sums.get(currency) ?? 0n) + amount);
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([currency, sum]) => money(sum, currency) ?? []);
}
