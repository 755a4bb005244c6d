import { notFound } from "next/navigation";
import { cache } from "react";
import { can, canEverywhere } from "@/lib/domain/access/can";
import { whyNotYet } from "@/lib/domain/scoring/quorum";
import { listActuals } from "@/lib/server/actuals/queries";
import { listBlockers } from "@/lib/server/blockers/queries";
import { getBusinessCase, listCaseVersions } from "@/lib/server/business-cases/queries";
import { listDecisions } from "@/lib/server/decisions/queries";
import { getFollowing } from "@/lib/server/follow/queries";
import { getGates } from "@/lib/server/gates/queries";
import { getMeasurement } from "@/lib/server/measurement/queries";
import { listMetrics } from "@/lib/server/metrics/queries";
import { ask, orNull } from "@/lib/server/query";
import { getPanel, getRatings, getScore, getScoringModel } from "@/lib/server/scoring/queries";
import { type Actor, currentActor } from "@/lib/server/session";
import { listTranches } from "@/lib/server/tranches/queries";
import { getUseCase } from "@/lib/server/use-cases/queries";
import { requireUseCase } from "@/lib/server/use-cases/require";
import { keyOf, standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";
import { listVersions } from "@/lib/server/versions/queries";

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

// Each part is read once per request, whoever of frame and page asks first.
export const caseView = part((actor, { id }) => ask(getUseCase, actor, {}, id));
export const caseFollowing = part((actor, { id }) => ask(getFollowing, actor, {}, id));
export const caseBlockers = part(async (actor, { id }) => (await ask(listBlockers, actor, {}, id)).data);
export const caseDecisions = part(async (actor, { id }) => (await ask(listDecisions, actor, {}, id)).data);
export const caseMetrics = part((actor, { id }) => ask(listMetrics, actor, {}, id));
export const businessCaseOf = part((actor, { id }) => orNull(ask(getBusinessCase, actor, {}, id)));
export const businessCaseVersions = part(async (actor, { id }) => {
  return (await orNull(ask(listCaseVersions, actor, {}, id)))?.data ?? [];
});
export const caseActuals = part(async (actor, { id }) => (await ask(listActuals, actor, {}, id)).data);
export const caseTranches = part(async (actor, { id }) => (await ask(listTranches, actor, {}, id)).data);
export const caseMeasurement = part((actor, { id }) => ask(getMeasurement, actor, {}, id));
export const caseGates = part(async (actor, { id }) => (await ask(getGates, actor, {}, id)).data);
export const caseVersions = part(async (actor, { id }) => (await ask(listVersions, actor, {}, id)).data);

/** The panel while it rates blind; null before and after. */
export const blindPanel = part(async (actor, { id }) => {
  const panel = await orNull(ask(getPanel, actor, {}, id));
  return panel?.revealedAt === null ? panel : null;
});

/** Score, scoring model and ratings of a case that is revealed, or null. */
export const caseScores = part(async (actor, { id, revealedAt }) => {
  if (revealedAt === null) return null;
  const [score, ratings] = await Promise.all([
    orNull(ask(getScore, actor, {}, id)),
    orNull(ask(getRatings, actor, {}, id)),
  ]);
  const model = score && (await ask(getScoringModel, actor, { version: score.scoringModel }));
  return score && model && ratings ? { score, model, ratings: ratings.data } : null;
});

/** The case that this one was merged into, if this reader may know of it. */
export const mergedIntoCase = part(async (actor, { mergedIntoId }) => {
  const heir = mergedIntoId ? await orNull(requireUseCase(actor, mergedIntoId)) : null;
  return heir && { key: keyOf(heir.number), title: heir.title };
});

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

function part<T>(read: (actor: Actor, row: UseCaseRow) => Promise<T>) {
  return cache(async (key: string): Promise<T> => {
    const { actor, row } = await loadCase(key);
    return read(actor, row);
  });
}
