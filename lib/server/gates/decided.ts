import "server-only";
import type { GateDays } from "@/lib/domain/realised/gate";
import type { Transaction } from "@/lib/server/db";
import { decisionView } from "@/lib/server/gates/rows";
import type { ValueGateModel } from "@/lib/server/generated/models";
import { day, type UseCaseRow } from "@/lib/server/use-cases/rows";

/** What was decided at gates since the case went live, the last time it did. */
export async function decidedSince(
  tx: Transaction,
  { id, liveOn }: Pick<UseCaseRow, "id" | "liveOn">,
): Promise<ValueGateModel[]> {
  if (!liveOn) return [];
  return tx.valueGate.findMany({
    where: { useCaseId: id, decidedAt: { gte: liveOn } },
    orderBy: { days: "asc" },
  });
}

/** A decided gate as the API shows it. */
export function gateView(row: ValueGateModel) {
  return {
    id: row.id,
    days: row.days as GateDays,
    dueOn: day(row.dueOn),
    ...decisionView(row),
  };
}
