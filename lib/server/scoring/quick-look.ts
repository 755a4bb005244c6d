import "server-only";
import type { ScoringModel } from "@/lib/domain/scoring/scoring-model";
import { isQuickLookStage, type Stage } from "@/lib/domain/use-cases/stage";
import type { Transaction } from "@/lib/server/db";
import { quickProjectionOf } from "@/lib/server/scoring/score";
import { heldModel } from "@/lib/server/scoring-models/model";

/** A provisional look at one case: by one person, or (rater null) as it came with a list. */
export interface QuickLookGiven {
  useCaseId: string;
  stage: Stage;
  raterId: string | null;
  importId: string | null;
  ratings: readonly { criterion: string; value: number }[];
}

/**
 * Writes provisional looks, each in the place of the one before, and the figures that follow from them. A case that is not
 * in submitted or triage takes none, one that a panel has revealed keeps the panel's figures, and what a list says never
 * replaces what a person said. The caller has judged who may do it.
 */
export async function giveQuickLooks(
  tx: Transaction,
  given: readonly QuickLookGiven[],
  at: Date,
): Promise<void> {
  const open = given.filter(({ stage, ratings }) => isQuickLookStage(stage) && ratings.length > 0);
  if (open.length === 0) return;
  const model = await heldModel(tx);
  const modelVersion = model.version;
  const taken = await takenCases(tx, open);
  const looks = open.filter(({ useCaseId }) => !taken.has(useCaseId));
  const ids = looks.map(({ useCaseId }) => useCaseId);
  await tx.quickLook.deleteMany({ where: { useCaseId: { in: ids } } });
  await tx.quickLook.createMany({
    data: looks.flatMap(({ useCaseId, raterId, importId, ratings }) =>
      ratings.map((rating) => ({ useCaseId, raterId, importId, modelVersion, at, ...rating })),
    ),
  });
  await writeFigures(
    tx,
    looks.map(({ useCaseId, stage, ratings }) => ({
      id: useCaseId,
      ...quickProjectionOf(model, ratings, stage),
    })),
  );
}

/** One word of a provisional look; null takes it back. */
export interface LookChange {
  useCaseId: string;
  criterion: string;
  value: number | null;
}

/**
 * Changes provisional looks criterion by criterion, and the figures that follow from them; returns those by case. The caller
 * has judged who may do it, and that the cases take a look.
 */
export async function changeQuickLooks(
  tx: Transaction,
  changes: readonly LookChange[],
  { raterId, model, at }: { raterId: string; model: ScoringModel; at: Date },
): Promise<Map<string, ReturnType<typeof quickProjectionOf>>> {
  const ids = [...new Set(changes.map(({ useCaseId }) => useCaseId))];
  await tx.quickLook.deleteMany({
    where: { OR: changes.map(({ useCaseId, criterion }) => ({ useCaseId, criterion })) },
  });
  await tx.quickLook.createMany({
    data: changes.flatMap(({ value, ...place }) =>
      value === null ? [] : [{ ...place, value, raterId, modelVersion: model.version, at }],
    ),
  });
  const looks = await tx.quickLook.findMany({ where: { useCaseId: { in: ids } } });
  const figures = ids.map((id) => {
    const ofCase = looks.filter(({ useCaseId }) => useCaseId === id);
    return { id, ...quickProjectionOf(model, ofCase, "triage") };
  });
  await writeFigures(tx, figures);
  return new Map(figures.map(({ id, ...ofCase }) => [id, ofCase]));
}

/** Takes provisional looks back, with the figures that followed from them. */
export async function takeBackQuickLooks(tx: Transaction, useCaseIds: readonly string[]): Promise<void> {
  const ids = [...useCaseIds];
  await tx.quickLook.deleteMany({ where: { useCaseId: { in: ids } } });
  await tx.$executeRaw`
    update "UseCase" set impact = null, feasibility = null, priority = null, "prioritySe" = null, quadrant = null,
      borderline = null, "scoredUnder" = null, "quickLook" = false
    where id = any(${ids}::uuid[]) and "quickLook"`;
}

async function takenCases(tx: Transaction, looks: readonly QuickLookGiven[]): Promise<Set<string>> {
  const ids = looks.map(({ useCaseId }) => useCaseId);
  const fromLists = looks.filter(({ raterId }) => raterId === null).map(({ useCaseId }) => useCaseId);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from "UseCase" where id = any(${ids}::uuid[]) and "revealedAt" is not null
    union select "useCaseId" from "QuickLook" where "useCaseId" = any(${fromLists}::uuid[]) and "raterId" is not null`;
  return new Set(rows.map(({ id }) => id));
}

type Figures = ReturnType<typeof quickProjectionOf> & { id: string };

async function writeFigures(tx: Transaction, figures: readonly Figures[]): Promise<void> {
  await tx.$executeRaw`
    update "UseCase" u set impact = r.impact, feasibility = r.feasibility, priority = r.priority,
      "prioritySe" = r."prioritySe", quadrant = r.quadrant, borderline = r.borderline, "scoredUnder" = r."scoredUnder",
      "quickLook" = r."quickLook"
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) r(id uuid, impact float8, feasibility float8,
      priority float8, "prioritySe" float8, quadrant text, borderline boolean, "scoredUnder" int, "quickLook" boolean)
    where u.id = r.id`;
}
