import "server-only";
import { type Claim, cutLine, type Place } from "@/lib/domain/portfolio/cut-line";
import type { UseCaseFilter } from "@/lib/domain/use-cases/filter";
import { fromCursor, toCursor } from "@/lib/server/cursor";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import type { CycleModel } from "@/lib/server/generated/models";
import {
  behind,
  countsNow,
  hasQuickLook,
  isRanked,
  RankPlace,
  rankedOrder,
} from "@/lib/server/portfolio/rank";
import { type RankedView, rankedView } from "@/lib/server/portfolio/rows";
import type { Actor } from "@/lib/server/session";
import { narrowedBy } from "@/lib/server/use-cases/filter";
import { selectUseCases, visibleTo } from "@/lib/server/use-cases/record";
import { keyOf, money, type SummaryRow, summaryColumns } from "@/lib/server/use-cases/rows";

export interface AskedRanking {
  filter: UseCaseFilter;
  /** Whether cases that one person's provisional look gives a place are listed among the others. */
  quickLook: boolean;
  cursor?: string | undefined;
  /** How many rows at most; null = all. */
  limit: number | null;
  /** The moment that ranks are compared with. */
  then: Date;
  /** The cycle whose budget is spent; null = this reader sees no money. */
  cycle: CycleModel | null;
}

/**
 * A page of the ranking. Ranks, movement and the budget go by all ranked cases that this actor may see; the filter and the
 * page only select rows from them.
 */
export async function rankingFor(actor: Actor, asked: AskedRanking & { limit: number }) {
  const { ranks, whole, cut, places } = await placesFor(actor, asked);
  const shown = ranks.slice(0, asked.limit);
  const last = shown.at(-1);
  return {
    ranking: await viewsOf(actor, shown, places),
    rankingTotal: whole.matching,
    /** Those of them that a panel rated: one person's quick look counts as not yet scored. */
    ranked: whole.rated,
    rankingNext: ranks.length > asked.limit && last ? toCursor(placeIn(last)) : null,
    line: cut && lineOf(whole.claims, cut, asked.cycle),
  };
}

/** All of the ranking that is asked for: how many rows it has, and these, some hundreds at a time. */
export async function wholeRankingFor(actor: Actor, asked: Omit<AskedRanking, "cursor" | "limit">) {
  const { ranks, places } = await placesFor(actor, { ...asked, limit: null });
  async function* batches() {
    for (let from = 0; from < ranks.length; from += BATCH) {
      yield await viewsOf(actor, ranks.slice(from, from + BATCH), places);
    }
  }
  return { rows: ranks.length, batches: batches() };
}

const BATCH = 200;

async function placesFor(actor: Actor, asked: AskedRanking) {
  const [ranks, whole] = await Promise.all([ranksOf(actor, asked), wholeRanking(actor, asked)]);
  const budget = asked.cycle?.budget ?? null;
  const cut = budget === null ? null : cutLine(whole.claims, Number(budget));
  const places = new Map(whole.claims.map(({ number }, index) => [number, cut?.places[index] ?? null]));
  return { ranks, whole, cut, places };
}

async function viewsOf(
  actor: Actor,
  ranks: readonly Rank[],
  places: ReadonlyMap<number, Place | null>,
): Promise<RankedView[]> {
  const rows = await rowsOf(actor, ranks);
  return rows.map((row) => rankedView(row, places.get(row.number) ?? null, actor));
}

type Rank = RankPlace & { rank: number; rankThen: number | null };
export type RankedRow = SummaryRow & Pick<Rank, "rank" | "rankThen"> & { parkedUntil: string | null };
type NumberedClaim = Claim & { number: number; rank: number };

const everyRanked = (
  actor: Actor,
  { filter, quickLook }: Pick<AskedRanking, "filter" | "quickLook">,
) => Prisma.sql`
  select u.id, u.number, u.priority, u.impact, u.feasibility, u."prioritySe", u."createdAt", u.cost, u.currency, u."openBlockers", u."quickLook",
    row_number() over (order by ${rankedOrder}) as rank, (${narrowedBy(actor, filter)}) as asked
  from "UseCase" u
  where ${quickLook ? Prisma.sql`(${isRanked} or ${hasQuickLook})` : isRanked} and ${countsNow} and ${visibleTo(actor)}`;

/** The places that the cases had at a moment, by what they were ranked by then, among those that this actor may see now. */
const everyRankedAt = (actor: Actor, then: Date) => Prisma.sql`
  select u.id, row_number() over (order by ${rankedOrder}) as rank
  from (
    select u.id, u."createdAt", was.priority, was.impact, was.feasibility, was."prioritySe"
    from (select distinct on ("useCaseId") * from "RankedSince" where since <= ${then} order by "useCaseId", since desc) was
    join "UseCase" u on u.id = was."useCaseId"
    where was.priority is not null and ${countsNow} and ${visibleTo(actor)}
  ) u`;

async function ranksOf(actor: Actor, asked: AskedRanking): Promise<Rank[]> {
  const { quickLook, cursor, limit, then } = asked;
  const from = cursor ? Prisma.sql`and ${behind(fromCursor(RankPlace, cursor))}` : Prisma.empty;
  const rows = await database().$queryRaw<(RankPlace & { rank: bigint; rankThen: bigint | null })[]>`
    with ranked as (${everyRanked(actor, asked)}), earlier as (${everyRankedAt(actor, then)})
    select u.id, u.priority, u.impact, u.feasibility, u."prioritySe", u."createdAt", u.rank, earlier.rank as "rankThen"
    from ranked u left join earlier on earlier.id = u.id
    where u.asked ${from} order by u.rank limit ${limit === null ? null : limit + 1}::bigint`;
  return rows.map((row) => ({
    ...row,
    rank: Number(row.rank),
    // Among provisional looks a place says nothing about the place that it had without them.
    rankThen: row.rankThen === null || quickLook ? null : Number(row.rankThen),
  }));
}

async function wholeRanking(actor: Actor, asked: AskedRanking) {
  const { cycle } = asked;
  const currency = cycle?.budget === null ? null : (cycle?.currency ?? null);
  const [row] = await database().$queryRaw<
    { matching: bigint; rated: bigint; claims: [number, number, number | null, boolean][] }[]
  >`
    with ranked as (${everyRanked(actor, asked)})
    select count(*) filter (where asked) as matching, count(*) filter (where asked and not "quickLook") as rated,
      coalesce(json_agg(json_build_array(number, rank, case when currency = ${currency} then cost end, "openBlockers" > 0) order by rank)
        filter (where ${currency}::text is not null and not "quickLook"), '[]') as claims
    from ranked`;
  const claims = (row?.claims ?? []).map(
    ([number, rank, cost, blocked]): NumberedClaim => ({ number, rank, cost, blocked }),
  );
  return { matching: Number(row?.matching ?? 0), rated: Number(row?.rated ?? 0), claims };
}

async function rowsOf(actor: Actor, ranks: readonly Rank[]): Promise<RankedRow[]> {
  const rows = await selectUseCases(database(), {
    columns: [...summaryColumns, "parkedUntil"],
    where: Prisma.sql`u.id = any(${ranks.map(({ id }) => id)}::uuid[]) and ${visibleTo(actor)}`,
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  return ranks.flatMap(({ id, rank, rankThen }) => {
    const row = known.get(id);
    return row ? [{ ...row, rank, rankThen } as RankedRow] : [];
  });
}

/** How far the budget reaches down the whole ranking, and the first case that it does not pay for. */
function lineOf(
  claims: readonly NumberedClaim[],
  { places, spent }: { places: readonly Place[]; spent: number },
  cycle: CycleModel | null,
) {
  const currency = cycle?.currency ?? null;
  const index = places.indexOf("below");
  const first = claims[index];
  return {
    spent: money(BigInt(spent), currency),
    left: money((cycle?.budget ?? 0n) - BigInt(spent), currency),
    funded: places.filter((place) => place === "above").length,
    first: first
      ? {
          key: keyOf(first.number),
          rank: first.rank,
          cost: money(first.cost === null ? null : BigInt(first.cost), currency),
        }
      : null,
  };
}

function placeIn({ id, priority, impact, feasibility, prioritySe, createdAt }: Rank): RankPlace {
  return { id, priority, impact, feasibility, prioritySe, createdAt };
}
