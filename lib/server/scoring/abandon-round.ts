import "server-only";
import type { Transaction } from "@/lib/server/db";

/**
 * Ends a blind round that nobody will reveal, if there is one: its ratings stay unseen, and an earlier revealed round is
 * the latest again, to be projected by who moves the case.
 */
export async function abandonOpenRound(tx: Transaction, useCaseId: string, now: Date): Promise<boolean> {
  const { count } = await tx.scoringRound.updateMany({
    where: { useCaseId, revealedAt: null, abandonedAt: null },
    data: { abandonedAt: now },
  });
  return count > 0;
}
