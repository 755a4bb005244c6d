import "server-only";
import { staleness } from "@/lib/domain/scoring/staleness";
import { rankedStages } from "@/lib/domain/use-cases/stage";
import type { Transaction } from "@/lib/server/db";
import { currentCycle } from "@/lib/server/portfolio/cycle";
import { dateOf, day, type UseCaseRow } from "@/lib/server/use-cases/rows";

/** Whether and why the revealed ratings of a case no longer fit; null too where none count any more, or none yet. */
export async function staleOf(tx: Transaction, row: UseCaseRow, now: Date) {
  const revealedOn = day(row.revealedAt);
  if (revealedOn === null || !rankedStages.some((stage) => stage === row.stage)) return null;
  const round = await lastRound(tx, row.id, now);
  if (!round) return null;
  const cycle = round.inForce ?? (await currentCycle(tx, now));
  const stale = staleness({
    changed: row.staleSince && { since: day(row.staleSince), reason: row.staleReason ?? "" },
    under: round.under,
    inForce: { version: cycle.modelVersion, since: day(cycle.startsOn) },
    revealedOn,
    today: day(now),
  });
  return stale && { since: dateOf(stale.since), reason: stale.reasons.join(" ") };
}

/**
 * The model that a case was last rated under, and the cycle that today falls in, where it is open, in one statement;
 * its version is in force from its first day, or from when it was made in the middle of it.
 */
async function lastRound(tx: Transaction, useCaseId: string, now: Date) {
  const today = day(now);
  const [found] = await tx.$queryRaw<{ under: number; modelVersion: number | null; startsOn: Date | null }[]>`
    select r."modelVersion" as under, c."modelVersion", c."startsOn" from "ScoringRound" r
    left join lateral (select c."modelVersion", greatest(c."startsOn", v."createdAt"::date) as "startsOn"
      from "Cycle" c join "ScoringModelVersion" v on v.version = c."modelVersion"
      where ${today}::date between c."startsOn" and c."endsOn" order by c."startsOn" desc limit 1) c on true
    where r."useCaseId" = ${useCaseId}::uuid and r."revealedAt" is not null and r."abandonedAt" is null
    order by r.number desc limit 1`;
  if (!found) return null;
  const { under, modelVersion, startsOn } = found;
  return { under, inForce: modelVersion !== null && startsOn !== null ? { modelVersion, startsOn } : null };
}
