import "server-only";
import { z } from "zod";
import { canEverywhere } from "@/lib/domain/access/can";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { UseCaseFilter, useCaseFilters } from "@/lib/domain/use-cases/filter";
import { database } from "@/lib/server/db";
import { currentCycle } from "@/lib/server/portfolio/cycle";
import { rankingFor } from "@/lib/server/portfolio/ranking";
import { cycleRecord } from "@/lib/server/portfolio/record";
import { cycleView } from "@/lib/server/portfolio/rows";
import { portfolioTotals } from "@/lib/server/portfolio/totals";
import { defineQuery } from "@/lib/server/query";
import { day } from "@/lib/server/use-cases/rows";

const MOST_RANKED = 500;

/** Movement compares with the ranking of this many days ago. */
const MOVEMENT_DAYS = 30;

export function movementStart(now: Date): Date {
  return new Date(now.getTime() - MOVEMENT_DAYS * 86_400_000);
}

export const GetPortfolio = z.strictObject({
  department: useCaseFilters.department,
  stage: useCaseFilters.stage,
  // Asks for cases with a quick look as well: never above the cut-line.
  quickLook: z.boolean().optional(),
  cursor: z.string().max(2_000).optional(),
  limit: z
    .int()
    .min(1, "At least one row.")
    .max(MOST_RANKED, `At most ${MOST_RANKED} rows.`)
    .default(MOST_RANKED),
});

/** The portfolio as this actor may see it: the ranking with its cut-line, quadrants, counts and totals. */
export const getPortfolio = defineQuery({
  name: "portfolio.get",
  permission: "portfolio:read",
  input: GetPortfolio,
  async run(actor, { department, stage, quickLook = false, cursor, limit }) {
    const filter = UseCaseFilter.parse({ department, stage });
    const now = new Date();
    const then = movementStart(now);
    const cycle = await currentCycle(database(), now);
    const money = canEverywhere(actor, "value:read");
    const [ranking, totals] = await Promise.all([
      rankingFor(actor, { filter, quickLook, cursor, limit, then, cycle: money ? cycle : null }),
      portfolioTotals(actor, filter),
    ]);
    return {
      cycle: money ? cycleView(cycle) : { ...cycleView(cycle), budget: null },
      ...ranking,
      movementSince: day(then),
      ...totals,
    };
  },
});

export const getCycle = defineQuery({
  name: "cycle.get",
  permission: "portfolio:read",
  input: NoInput,
  async run(actor, _input, target) {
    const cycle = await cycleRecord.load(database(), actor, target);
    if (!cycle) throw new DomainError("notFound", "There is no such cycle.");
    return canEverywhere(actor, "value:read") ? cycleView(cycle) : { ...cycleView(cycle), budget: null };
  },
  version: ({ version }) => version,
});

export type Portfolio = Awaited<ReturnType<(typeof getPortfolio)["run"]>>;
