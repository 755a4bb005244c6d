import "server-only";
import { z } from "zod";
import { canEverywhere } from "@/lib/domain/access/can";
import { UseCaseFilter, useCaseFilters } from "@/lib/domain/use-cases/filter";
import { Prisma } from "@/lib/server/generated/client";
import { healthLines } from "@/lib/server/portfolio/health";
import { countsNow } from "@/lib/server/portfolio/rank";
import { defineQuery } from "@/lib/server/query";
import { matching, narrowedBy } from "@/lib/server/use-cases/filter";
import { visibleTo } from "@/lib/server/use-cases/record";
import { blockedCases, lateCases, unassignedCases, waitingDecisions } from "@/lib/server/value/attention";
import { promisedValue } from "@/lib/server/value/promised";

/** What the portfolio promises and costs, what waits for a decision, and where it is late, blocked or off track. */
export const getValue = defineQuery({
  name: "value.get",
  permission: "value:readAll",
  input: z.strictObject({}),
  async run(actor) {
    const [promised, decisions, late, blocked, health] = await Promise.all([
      promisedValue(actor),
      canEverywhere(actor, "useCase:fund") ? waitingDecisions(actor) : null,
      lateCases(actor, new Date()),
      blockedCases(actor),
      healthLines(Prisma.sql`${countsNow} and ${visibleTo(actor)}`),
    ]);
    return { ...promised, decisions, late, blocked, health };
  },
});

/** The decisions that wait for this actor; null for who takes none. */
export const getDecisionsWaiting = defineQuery({
  name: "value.decisions",
  permission: "value:readAll",
  input: z.strictObject({}),
  run: async (actor) => (canEverywhere(actor, "useCase:fund") ? await waitingDecisions(actor) : null),
});

/** What of the portfolio somebody should look at, under the filter that the portfolio is read with. */
export const getAttention = defineQuery({
  name: "portfolio.attention",
  permission: "portfolio:read",
  input: z.strictObject({ department: useCaseFilters.department, stage: useCaseFilters.stage }),
  async run(actor, asked) {
    const filter = UseCaseFilter.parse(asked);
    const narrowing = narrowedBy(actor, filter);
    const withMoney = canEverywhere(actor, "value:read");
    const [blocked, unassigned, health] = await Promise.all([
      blockedCases(actor, narrowing),
      unassignedCases(actor, narrowing),
      healthLines(Prisma.sql`${countsNow} and ${matching(actor, filter)}`),
    ]);
    return {
      blocked,
      unassigned,
      health: withMoney ? health : health.map(({ valueYear: _, ...line }) => line),
    };
  },
});

export type Value = Awaited<ReturnType<(typeof getValue)["run"]>>;
