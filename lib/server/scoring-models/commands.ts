import "server-only";
import { ChangeWeights, reweighted, weighsAlike } from "@/lib/domain/scoring/reweighting";
import type { ScoringModel } from "@/lib/domain/scoring/scoring-model";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { defineCommand } from "@/lib/server/command";
import type { Transaction } from "@/lib/server/db";
import type { CycleModel } from "@/lib/server/generated/models";
import { enqueue } from "@/lib/server/jobs/enqueue";
import { toCountAnew } from "@/lib/server/scoring-models/jobs";
import { takeModels } from "@/lib/server/scoring-models/model";
import { cycleOfModel } from "@/lib/server/scoring-models/record";

/**
 * Weighs the criteria otherwise, in a new version of the scoring model, and has every case counted anew under it as background
 * work. Once the cycle has its first rating, its weights are frozen.
 */
export const changeWeights = defineCommand({
  name: "scoringModel.change",
  permission: "scoringModel:edit",
  input: ChangeWeights,
  status: 202,
  changes: cycleOfModel,
  async run({ basedOn, weights, theta, reason }, { tx, actor, current, now, because, note }) {
    const before = await takeModels(tx);
    if (before.version !== basedOn) {
      throw new DomainError(
        "stale",
        `Version ${before.version} is in force by now. Look at it, then decide.`,
      );
    }
    await refuseFrozen(tx, current);
    const after = reweighted(before, { weights, ...(theta === undefined ? {} : { theta }) });
    if (weighsAlike(before, after)) {
      throw new DomainError("invalid", "These are the weights in force.", [
        { field: "weights", message: "Change at least one weight.", code: "unchanged" },
      ]);
    }
    await putInForce(tx, after, { cycleId: current.id, byId: actor.personId, reason, at: now });
    await enqueue(tx, { kind: "reprojection", byId: actor.personId, total: await toCountAnew(tx, after) });
    because(reason);
    note({ scoringModel: after.version, before: weightsOf(before), after: weightsOf(after) });
  },
  async shape({ modelVersion }, _actor, tx) {
    const job = await tx.job.findFirst({
      where: { kind: "reprojection" },
      orderBy: { createdAt: "desc" },
      select: { id: true },
    });
    return { scoringModel: modelVersion, job: job?.id ?? null };
  },
});

async function refuseFrozen(tx: Transaction, { id, name }: CycleModel): Promise<void> {
  const rated = await tx.rating.findFirst({
    where: { seat: { round: { cycleId: id } } },
    select: { seatId: true },
  });
  if (!rated) return;
  throw new DomainError(
    "conflict",
    `The weights of ${name} are frozen: it has its first rating. Change them when the next cycle has begun.`,
  );
}

interface Coming {
  cycleId: string;
  byId: string;
  reason: string;
  at: Date;
}

/** Panels of this cycle that nobody has rated on go by the new version too, and its raters meet its calibration cases. */
async function putInForce(tx: Transaction, model: ScoringModel, { cycleId, byId, reason, at }: Coming) {
  const { version } = model;
  await tx.scoringModelVersion.create({ data: { version, definition: model, byId, reason, createdAt: at } });
  await tx.cycle.update({ where: { id: cycleId }, data: { modelVersion: version } });
  await tx.scoringRound.updateMany({ where: { cycleId, revealedAt: null }, data: { modelVersion: version } });
  await tx.$executeRaw`
    insert into "CalibrationCase" (id, "modelVersion", position, title, text, reference)
    select gen_random_uuid(), ${version}, position, title, text, reference from "CalibrationCase"
    where "modelVersion" = ${version - 1}`;
}

function weightsOf({ axes, theta }: ScoringModel) {
  const weights = Object.values(axes).flatMap((criteria) => criteria.map(({ key, weight }) => [key, weight]));
  return { theta, weights: Object.fromEntries(weights) as Record<string, number> };
}
