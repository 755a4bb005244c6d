import "server-only";
import { staleness } from "@/lib/domain/scoring/staleness";
import { rankedStages } from "@/lib/domain/use-cases/stage";
import type { Transaction } from "@/lib/server/db";
import { currentCycle } from "@/lib/server/portfolio/cycle";
import { day, type UseCaseRow } from "@/lib/server/use-cases/rows";

/** Whether and why the revealed ratings of a case no longer fit; null too where none count any more, or none yet. */
export async function staleOf(tx: Transaction, row: UseCaseRow, now: Date) {
  const revealedOn = day(row.revealedAt);
  if (revealedOn === null || !rankedStages.some((stage) => stage === row.stage)) return null;
  const round = await tx.scoringRound.findFirst({
    where: { useCaseId: row.id, revealedAt: { not: null }, abandonedAt: null },
    orderBy: { number: "desc" },
    select: { modelVersion: true },
  });
  if (!round) return null;
  const cycle = await currentCycle(tx, now);
  const stale = staleness({
    changed: row.staleSince && { since: day(row.staleSince) ?? revealedOn, reason: row.staleReason ?? "" },
    under: round.modelVersion,
    inForce: { version: cycle.modelVersion, since: day(cycle.startsOn) ?? revealedOn },
    revealedOn,
    today: now.toISOString().slice(0, 10),
  });
  return stale && { since: new Date(`${stale.since}T00:00:00Z`), reason: stale.reasons.join(" ") };
}
