import "server-only";
import { z } from "zod";
import { canEverywhere } from "@/lib/domain/access/can";
import { Prisma } from "@/lib/server/generated/client";
import { healthLines } from "@/lib/server/portfolio/health";
import { countsNow } from "@/lib/server/portfolio/rank";
import { defineQuery } from "@/lib/server/query";
import { visibleTo } from "@/lib/server/use-cases/record";
import { blockedCases, lateCases, waitingDecisions } from "@/lib/server/value/attention";
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

export type Value = Awaited<ReturnType<(typeof getValue)["run"]>>;
