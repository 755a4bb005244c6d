import "server-only";
import { staleness } from "@/lib/domain/scoring/staleness";
import { rankedStages } from "@/lib/domain/use-cases/stage";
import type { Transaction } from "@/lib/server/db";
import type { CycleModel } from "@/lib/server/generated/models";
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
    inForce: {
      version: cycle.modelVersion,
      since: await inForceSince(tx, round.modelVersion, cycle),
    },
    revealedOn,
    today: now.toISOString().slice(0, 10),
  });
  return stale && { since: new Date(`${stale.since}T00:00:00Z`), reason: stale.reasons.join(" ") };
}

/** From which day on a cycle goes by its version: from its first, or from when the version was made in the middle of it. */
async function inForceSince(tx: Transaction, under: number, { modelVersion, startsOn }: CycleModel) {
  const begun = day(startsOn) ?? "";
  if (modelVersion <= under) return begun;
  const { createdAt } = await tx.scoringModelVersion.findUniqueOrThrow({ where: { version: modelVersion } });
  return [begun, day(createdAt) ?? begun].sort().at(-1) ?? begun;
}
