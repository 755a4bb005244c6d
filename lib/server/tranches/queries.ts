import "server-only";
import { z } from "zod";
import { can } from "@/lib/domain/access/can";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { database } from "@/lib/server/db";
import { defineQuery } from "@/lib/server/query";
import { trancheView } from "@/lib/server/tranches/record";
import { requireUseCase } from "@/lib/server/use-cases/require";
import { standingTo } from "@/lib/server/use-cases/rows";

const order = ["proof", "build", "run"];

/** The tranches of a case in the order in which they are released. */
export const listTranches = defineQuery({
  name: "tranche.list",
  permission: "value:read",
  input: z.strictObject({}),
  async run(actor, _input, target) {
    const useCase = await requireUseCase(actor, target);
    if (!can(actor, "value:read", standingTo(actor, useCase))) {
      throw new DomainError("forbidden", "You may read this case, but not its money.");
    }
    const rows = await database().tranche.findMany({ where: { useCaseId: useCase.id } });
    return { data: rows.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)).map(trancheView) };
  },
});
