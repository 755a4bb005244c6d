import "server-only";
import { z } from "zod";
import { canEverywhere } from "@/lib/domain/access/can";
import { cutLine } from "@/lib/domain/portfolio/cut-line";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { UseCaseFilter, useCaseFilters } from "@/lib/domain/use-cases/filter";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import type { CycleModel } from "@/lib/server/generated/models";
import { currentCycle } from "@/lib/server/portfolio/cycle";
import { countsNow, hasQuickLook, isRanked, rankedOrder } from "@/lib/server/portfolio/rank";
import { cycleRecord } from "@/lib/server/portfolio/record";
import { cycleView, type RankedView, rankedView } from "@/lib/server/portfolio/rows";
import { portfolioTotals } from "@/lib/server/portfolio/totals";
import { defineQuery } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { matching } from "@/lib/server/use-cases/filter";
import { selectUseCases, visibleTo } from "@/lib/server/use-cases/record";
import { type SummaryRow, summaryColumns } from "@/lib/server/use-cases/rows";

/** The ranking shows this many at most; whoever needs more narrows it. */
const RANKING_LIMIT = 500;

export const GetPortfolio = z.strictObject({
  department: useCaseFilters.department,
  stage: useCaseFilters.stage,
  // Asks for cases with a quick look as well: never above the cut-line.
  quickLook: z.boolean().optional(),
});

/** The portfolio as this actor may see it: the ranking with its cut-line, quadrants, counts and totals. */
export const getPortfolio = defineQuery({
  name: "portfolio.get",
  permission: "portfolio:read",
  input: GetPortfolio,
  async run(actor, { department, stage, quickLook = false }) {
    const filter = { department, stage };
    const cycle = await currentCycle(database(), new Date());
    const [ranked, totals] = await Promise.all([
      rankedCases(actor, UseCaseFilter.parse(filter), quickLook),
      portfolioTotals(actor, UseCaseFilter.parse(filter)),
    ]);
    const money = canEverywhere(actor, "value:read");
    return {
      cycle: money ? cycleView(cycle) : { ...cycleView(cycle), budget: null },
      ranking: withCutLine(ranked, money ? cycle : null, actor),
      ...totals,
    };
  },
});

export const getCycle = defineQuery({
  name: "cycle.get",
  permission: "portfolio:read",
  input: z.strictObject({}),
  async run(actor, _input, target) {
    const cycle = await cycleRecord.load(database(), actor, target);
    if (!cycle) throw new DomainError("notFound", "There is no such cycle.");
    return canEverywhere(actor, "value:read") ? cycleView(cycle) : { ...cycleView(cycle), budget: null };
  },
  version: ({ version }) => version,
});

export type Portfolio = Awaited<ReturnType<(typeof getPortfolio)["run"]>>;

type RankedRow = SummaryRow & { rank: number; parkedUntil: string | null };

async function rankedCases(actor: Actor, filter: UseCaseFilter, quickLook: boolean): Promise<RankedRow[]> {
  const listed = quickLook ? Prisma.sql`(${isRanked} or ${hasQuickLook})` : isRanked;
  const ranks = await database().$queryRaw<{ id: string; rank: bigint }[]>`
    select u.id, u.rank from (
      select u.*, row_number() over (order by ${rankedOrder}) as rank from "UseCase" u
      where ${listed} and ${countsNow} and ${visibleTo(actor)}
    ) u where ${matching(actor, filter)} order by u.rank limit ${RANKING_LIMIT}`;
  const rankOf = new Map(ranks.map(({ id, rank }) => [id, Number(rank)]));
  const rows = await selectUseCases(database(), {
    columns: [...summaryColumns, "parkedUntil"],
    where: Prisma.sql`u.id = any(${[...rankOf.keys()]}::uuid[])`,
  });
  return rows
    .map((row) => ({ ...row, rank: rankOf.get(row.id) ?? 0 }) as RankedRow)
    .sort((a, b) => a.rank - b.rank);
}

function withCutLine(rows: RankedRow[], cycle: CycleModel | null, actor: Actor): RankedView[] {
  const budget = cycle?.budget ?? null;
  if (cycle === null || budget === null) return rows.map((row) => rankedView(row, null, actor));
  // One person's provisional look is never funded on.
  const official = rows.filter((row) => !row.quickLook);
  const claims = official.map(({ cost, currency, openBlockers }) => ({
    cost: cost === null || currency !== cycle.currency ? null : Number(cost),
    blocked: openBlockers > 0,
  }));
  const { places } = cutLine(claims, Number(budget));
  const placeOf = new Map(official.map(({ id }, index) => [id, places[index] ?? null]));
  return rows.map((row) => rankedView(row, placeOf.get(row.id) ?? null, actor));
}
