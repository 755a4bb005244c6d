import { notFound } from "next/navigation";
import { cache } from "react";
import { can, canEverywhere } from "@/lib/domain/access/can";
import { whyNotYet } from "@/lib/domain/scoring/quorum";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { listActivity } from "@/lib/server/activity/queries";
import { listBlockers } from "@/lib/server/blockers/queries";
import { listDecisions } from "@/lib/server/decisions/queries";
import { listMetrics } from "@/lib/server/metrics/queries";
import { ask } from "@/lib/server/query";
import { getPanel, getRatings, getScore, getScoringModel } from "@/lib/server/scoring/queries";
import { type Actor, currentActor } from "@/lib/server/session";
import { getUseCase } from "@/lib/server/use-cases/queries";
import { requireUseCase } from "@/lib/server/use-cases/require";
import { keyOf, standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

/** The case behind an address, if this reader may know of it; once per request. */
export const findCase = cache(async (key: string) => {
  const actor = await currentActor();
  const row = await orNull(requireUseCase(actor, key));
  return row && { actor, row, standing: standingTo(actor, row) };
});

/** The same, or the page that says "not found, or not for you". */
export async function loadCase(key: string) {
  return (await findCase(key)) ?? notFound();
}

/** Everything that the page of a case shows. */
export async function loadWhole(
  { actor, row }: { actor: Actor; row: UseCaseRow },
  activityCursor: string | undefined,
) {
  const [view, score, ratings, panel, blockers, decisions, metrics, activity, mergedInto] = await Promise.all(
    [
      ask(getUseCase, actor, {}, row.id),
      orNull(ask(getScore, actor, {}, row.id)),
      orNull(ask(getRatings, actor, {}, row.id)),
      orNull(ask(getPanel, actor, {}, row.id)),
      ask(listBlockers, actor, {}, row.id),
      ask(listDecisions, actor, {}, row.id),
      ask(listMetrics, actor, {}, row.id),
      activityOf(actor, row, activityCursor),
      row.mergedIntoId ? orNull(requireUseCase(actor, row.mergedIntoId)) : null,
    ],
  );
  const model = score ? await ask(getScoringModel, actor, { version: score.scoringModel }) : null;
  return {
    view,
    scores: score && model && ratings ? { score, model, ratings: ratings.data } : null,
    panel: panel?.revealedAt === null ? panel : null,
    blockers: blockers.data,
    decisions: decisions.data,
    metrics: metrics.data,
    metricsToday: { health: metrics.health, liveOn: metrics.liveOn },
    activity,
    mergedInto: mergedInto && { key: keyOf(mergedInto.number), title: mergedInto.title },
  };
}

export type Panel = Awaited<ReturnType<(typeof getPanel)["run"]>>;

/** Why a reveal needs a reason now; null for who may not reveal. */
export async function whyNotReveal(actor: Actor, row: UseCaseRow, panel: Panel | null, today: string) {
  if (!panel || row.stage !== "scoring" || !canEverywhere(actor, "useCase:reveal")) return null;
  const model = await ask(getScoringModel, actor, { version: panel.scoringModel });
  const seats = panel.seats
    .filter(({ conflicted }) => !conflicted)
    .map(({ axes, submitted }) => ({ axes, submitted: submitted ?? false }));
  return whyNotYet(model, { seats, deadline: panel.deadline ?? today, today });
}

/** The areas in which this reader may lift a blocker of the case. */
export function liftableAreas({ actor, standing }: Awaited<ReturnType<typeof loadCase>>): readonly string[] {
  return can(actor, "blocker:lift", standing) && !standing.own ? actor.areas : [];
}

const entriesOnPage = 20;

async function activityOf(actor: Actor, { id }: UseCaseRow, cursor: string | undefined) {
  const asked = { limit: entriesOnPage, ...(cursor ? { cursor } : {}) };
  try {
    return await ask(listActivity, actor, asked, id);
  } catch (error) {
    // A cursor that somebody cut short in an address is no reason to show no case.
    if (!(error instanceof DomainError) || error.code !== "invalid") throw error;
    return ask(listActivity, actor, { limit: entriesOnPage }, id);
  }
}

async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof DomainError && error.code === "notFound") return null;
    throw error;
  }
}
