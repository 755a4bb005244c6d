import "server-only";
import { ScoringModel } from "@/lib/domain/scoring/scoring-model";
import type { Transaction } from "@/lib/server/db";

const models = new Map<number, ScoringModel>();

/** A version of the scoring model; versions never change, so that each is read once. */
export async function scoringModel(tx: Transaction, version: number): Promise<ScoringModel> {
  const known = models.get(version);
  if (known) return known;
  const { definition } = await tx.scoringModelVersion.findUniqueOrThrow({ where: { version } });
  const model = ScoringModel.parse(definition);
  models.set(version, model);
  return model;
}

/** The version that is in force: the newest. All cases are ranked by it, whichever they were rated under. */
export async function modelInForce(tx: Transaction): Promise<ScoringModel> {
  const { _max } = await tx.scoringModelVersion.aggregate({ _max: { version: true } });
  return scoringModel(tx, _max.version ?? 1);
}

/**
 * The same for whoever writes what follows from it: until this transaction ends no newer version comes into force, so
 * that the work which counts all cases anew misses none that was written meanwhile.
 */
export async function heldModel(tx: Transaction): Promise<ScoringModel> {
  const [newest] = await tx.$queryRaw<{ version: number }[]>`
    select version from "ScoringModelVersion" order by version desc limit 1 for key share`;
  return scoringModel(tx, newest?.version ?? 1);
}

/** Waits until nobody writes figures under the version in force, and keeps others from it until this transaction ends. */
export async function takeModels(tx: Transaction): Promise<ScoringModel> {
  await tx.$executeRaw`lock table "ScoringModelVersion" in exclusive mode`;
  return modelInForce(tx);
}
