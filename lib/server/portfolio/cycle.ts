import "server-only";
import type { Transaction } from "@/lib/server/db";
import type { CycleModel } from "@/lib/server/generated/models";

/** The planning cycle that a day falls in; the first question about a new quarter opens it, without a budget. */
export async function currentCycle(tx: Transaction, now: Date): Promise<CycleModel> {
  const found = await tx.cycle.findFirst({
    where: { startsOn: { lte: now }, endsOn: { gte: startOfDay(now) } },
    orderBy: { startsOn: "desc" },
  });
  return found ?? openQuarter(tx, now);
}

async function openQuarter(tx: Transaction, now: Date): Promise<CycleModel> {
  const [year, quarter] = [now.getUTCFullYear(), Math.floor(now.getUTCMonth() / 3)];
  const name = `${year}-Q${quarter + 1}`;
  const startsOn = new Date(Date.UTC(year, quarter * 3, 1));
  const endsOn = new Date(Date.UTC(year, quarter * 3 + 3, 0));
  const newest = await tx.scoringModelVersion.aggregate({ _max: { version: true } });
  await tx.cycle.createMany({
    data: [{ name, startsOn, endsOn, modelVersion: newest._max.version ?? 1 }],
    skipDuplicates: true,
  });
  return tx.cycle.findUniqueOrThrow({ where: { name } });
}

function startOfDay(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
}
