import "server-only";
import { type WayBack, wayBack } from "@/lib/domain/lifecycle/go-back";
import type { Stage } from "@/lib/domain/use-cases/stage";
import type { Context } from "@/lib/server/command";
import { leaveBehind } from "@/lib/server/lifecycle/merge-along";
import { moveUseCase } from "@/lib/server/lifecycle/stage-change";
import { abandonOpenRound } from "@/lib/server/scoring/abandon-round";
import { projectScore } from "@/lib/server/scoring/score";
import type { UseCaseRow } from "@/lib/server/use-cases/rows";

/** The way back from where a case stands. */
export function wayBackOf({ stage, stageBefore }: UseCaseRow): WayBack {
  return wayBack(stage, stageBefore as Stage | null);
}

/** Goes back one step. A blind round that is open is abandoned unseen; what was decided is marked as taken back. */
export async function goBack(context: Context<UseCaseRow>, reason: string | undefined): Promise<void> {
  const { tx, current, now } = context;
  const { to, permission } = wayBackOf(current);
  const wasRated = current.stage === "scoring" && (await abandonOpenRound(tx, current.id, now));
  if (current.stage === "merged") await leaveBehind(tx, current);
  const undone = permission === "useCase:takeBack" ? await takeBackDecisions(context) : {};
  await moveUseCase(context, {
    verb: "goBack",
    to,
    reason,
    data: { ...undone, ...clearedBy(current.stage) },
  });
  if (wasRated) await projectScore(tx, current.id);
}

// What was decided since the case came to this stage: the decision that brought it here, and tranches on top of it, which
// are planned again. A case that was stopped came here by no decision, and keeps those it had.
async function takeBackDecisions({ tx, current, now }: Context<UseCaseRow>) {
  const undone = await tx.decision.updateManyAndReturn({
    where: { useCaseId: current.id, takenBackAt: null, at: { gte: current.stageSince } },
    data: { takenBackAt: now },
    select: { id: true },
  });
  await tx.tranche.updateMany({
    where: { decisionId: { in: undone.map(({ id }) => id) }, state: "released" },
    data: { state: "planned", decisionId: null, version: { increment: 1 } },
  });
  return current.stage === "approved" ? { funding: "none", fundedAmount: null, fundingCurrency: null } : {};
}

function clearedBy(stage: Stage) {
  if (stage === "merged") return { mergedIntoId: null };
  if (stage === "parked") return { parkedUntil: null };
  if (stage === "live") return { liveOn: null };
  return {};
}
