import "server-only";
import { NoInput } from "@/lib/domain/shared/no-input";
import { database, type Transaction } from "@/lib/server/db";
import { defineQuery } from "@/lib/server/query";
import type { BlockerView } from "@/lib/server/scoring/rows";
import { requireUseCase } from "@/lib/server/use-cases/require";

/** All blockers of a case, open ones first. */
export async function blockersOf(tx: Transaction, useCaseId: string): Promise<BlockerView[]> {
  return tx.$queryRaw`
    select b.id, b.version, b.kind, b.area, b.reason, r.name as "raisedBy", b."raisedAt",
      l.name as "liftedBy", b."liftedAt", b."liftReason"
    from "Blocker" b left join "Person" r on r.id = b."raisedById" left join "Person" l on l.id = b."liftedById"
    where b."useCaseId" = ${useCaseId}::uuid order by b."liftedAt" nulls first, b."raisedAt" desc, b.id`;
}

export const listBlockers = defineQuery({
  name: "blocker.list",
  permission: "useCase:read",
  input: NoInput,
  async run(actor, _input, target) {
    const { id } = await requireUseCase(actor, target);
    return { data: await blockersOf(database(), id) };
  },
});
