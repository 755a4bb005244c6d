import "server-only";
import { quarterOf } from "@/lib/domain/realised/quarter";
import type { Transaction } from "@/lib/server/db";

/** The quarters whose books are closed, by name. */
export async function closedQuarters(tx: Transaction): Promise<ReadonlySet<string>> {
  const rows = await tx.valuePeriod.findMany({ where: { state: "closed" }, select: { name: true } });
  return new Set(rows.map(({ name }) => name));
}

export function isClosed(closed: ReadonlySet<string>, month: string): boolean {
  return closed.has(quarterOf(month));
}
