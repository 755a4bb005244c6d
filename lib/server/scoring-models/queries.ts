import "server-only";
import { z } from "zod";
import { database } from "@/lib/server/db";
import { currentCycle } from "@/lib/server/portfolio/cycle";
import { defineQuery } from "@/lib/server/query";
import { areRatersNamed } from "@/lib/server/scoring/rater-names";

/** Every version of the scoring model, the newest first, and how far the cases are counted anew under it. */
export const listScoringModels = defineQuery({
  name: "scoringModel.list",
  permission: "scoringModel:read",
  input: z.strictObject({}),
  async run() {
    const versions = await database().scoringModelVersion.findMany({
      orderBy: { version: "desc" },
      take: 200,
      select: { version: true, createdAt: true, byId: true, reason: true },
    });
    const people = await database().person.findMany({
      where: { id: { in: versions.flatMap(({ byId }) => byId ?? []) } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const cycle = await currentCycle(database(), new Date());
    return {
      data: versions.map(({ version, createdAt, byId, reason }, index) => ({
        version,
        since: createdAt,
        by: byId === null ? null : (names.get(byId) ?? "Somebody who left"),
        reason,
        inForce: index === 0,
      })),
      cycle: { name: cycle.name, frozen: await isFrozen(cycle.id) },
      counting: await countingAnew(),
      ratersNamed: await areRatersNamed(database()),
    };
  },
});

export type ScoringModels = Awaited<ReturnType<(typeof listScoringModels)["run"]>>;

/** How far the cases are counted anew; null when that has ended or was never begun. */
export async function countingAnew() {
  const job = await database().job.findFirst({
    where: { kind: "reprojection", state: { in: ["queued", "running"] } },
    orderBy: { createdAt: "desc" },
    select: { state: true, done: true, total: true, interruptedAt: true },
  });
  return job && { state: job.state, done: job.done, total: job.total ?? 0, interrupted: job.interruptedAt };
}

async function isFrozen(cycleId: string): Promise<boolean> {
  const rated = await database().rating.findFirst({
    where: { seat: { round: { cycleId } } },
    select: { seatId: true },
  });
  return rated !== null;
}
