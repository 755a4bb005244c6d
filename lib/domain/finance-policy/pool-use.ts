import type { Money } from "@/lib/domain/shared/money";

/** A benefit pool, with what open cases together draw from it; without draws for who may not know them. */
interface UsedPool {
  hoursYear: number | null;
  spendYear: Money | null;
  draws?: { drawn: number } | null | undefined;
}

/** What a pool holds and what is drawn from it a year, both in hours or both in minor units. */
export function poolUse({ hoursYear, spendYear, draws }: UsedPool): { holds: number; drawn: number } {
  return { holds: spendYear?.amountMinor ?? hoursYear ?? 0, drawn: draws?.drawn ?? 0 };
}

/** Whether cases promise to save more than there is. */
export function isOverdrawn(pool: UsedPool): boolean {
  const { holds, drawn } = poolUse(pool);
  return drawn > holds;
}
