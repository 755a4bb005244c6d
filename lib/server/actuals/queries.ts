import "server-only";
import { z } from "zod";
import { can } from "@/lib/domain/access/can";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { closedQuarters, isClosed } from "@/lib/server/actuals/closed";
import { actualView } from "@/lib/server/actuals/rows";
import { month } from "@/lib/server/business-cases/rows";
import { database } from "@/lib/server/db";
import { defineQuery } from "@/lib/server/query";
import { requireUseCase } from "@/lib/server/use-cases/require";
import { standingTo } from "@/lib/server/use-cases/rows";

/** What a case really cost and brought, month by month, latest first, with the plan it is held against. */
export const listActuals = defineQuery({
  name: "actual.list",
  permission: "value:read",
  input: z.strictObject({}),
  async run(actor, _input, target) {
    const useCase = await requireUseCase(actor, target);
    if (!can(actor, "value:read", standingTo(actor, useCase))) {
      throw new DomainError("forbidden", "You may read this case, but not its money.");
    }
    const [rows, closed] = await Promise.all([
      database().actual.findMany({
        where: { useCaseId: useCase.id },
        orderBy: [{ period: "desc" }, { enteredAt: "desc" }, { id: "asc" }],
        take: 2_000,
      }),
      closedQuarters(database()),
    ]);
    return {
      data: rows.map((row) => ({
        ...actualView(row),
        /** The quarter that it counts in is closed: it never changes. */
        closed: isClosed(closed, month(row.postedIn)),
      })),
    };
  },
});

export type ListedActual = Awaited<ReturnType<(typeof listActuals)["run"]>>["data"][number];
