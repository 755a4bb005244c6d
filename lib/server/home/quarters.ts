import "server-only";
import { canEverywhere } from "@/lib/domain/access/can";
import { monthsOfQuarter, quarterOf } from "@/lib/domain/realised/quarter";
import { database } from "@/lib/server/db";
import type { Actor } from "@/lib/server/session";
import { realisedMonths } from "@/lib/server/value/added-up";

/** A quarter of the books that waits for finance: to be closed, or for the second of two who open it again. */
export interface WaitingQuarter {
  name: string;
  waits: "close" | "openAgain";
}

/** The quarters that this person may close or open again, latest first. */
export async function waitingQuarters(actor: Actor, now: Date): Promise<WaitingQuarter[]> {
  if (!canEverywhere(actor, "period:close")) return [];
  const [months, closed] = await Promise.all([
    realisedMonths(database()),
    database().valuePeriod.findMany({ where: { state: "closed" }, select: { name: true, reopenById: true } }),
  ]);
  const present = now.toISOString().slice(0, 7);
  const isOver = (name: string) => monthsOfQuarter(name)[2] < present;
  const open = [...new Set(months.map(quarterOf))].filter(
    (name) => isOver(name) && !closed.some((one) => one.name === name),
  );
  const asked = closed.filter(({ reopenById }) => reopenById !== null && reopenById !== actor.personId);
  return [
    ...open.map((name) => ({ name, waits: "close" as const })),
    ...asked.map(({ name }) => ({ name, waits: "openAgain" as const })),
  ].sort((a, b) => (a.name < b.name ? 1 : -1));
}
