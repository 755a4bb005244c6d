import "server-only";
import type { Transaction } from "@/lib/server/db";
import { inTheSame, QUEUE, queue } from "@/lib/server/jobs/queue";

export interface Order {
  /** A name in `jobKinds`. */
  kind: string;
  byId: string;
  total?: number;
}

/** Queues work in the transaction of the change that asks for it; returns the id by which people follow it. */
export async function enqueue(tx: Transaction, { kind, byId, total }: Order): Promise<string> {
  const { id } = await tx.job.create({ data: { kind, byId, total: total ?? null }, select: { id: true } });
  await queue().send(QUEUE, { kind }, { id, ...inTheSame(tx) } as object);
  return id;
}
