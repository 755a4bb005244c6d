import "server-only";
import type { Transaction } from "@/lib/server/db";
import type { Actor } from "@/lib/server/session";
import { stillOpen } from "@/lib/server/use-cases/conditions";
import { visibleTo } from "@/lib/server/use-cases/record";
import { keyOf } from "@/lib/server/use-cases/rows";

export interface PoolDraws {
  /** Hours or minor units a year that all open cases together take out of the pool. */
  drawn: number;
  cases: { key: string; title: string; drawn: number }[];
  /** Cases that draw on it and that this person may not know of. */
  confidential: number;
}

/** What open cases draw from each pool, case by case; confidential ones in one sum. */
export async function drawnFrom(tx: Transaction, actor: Actor): Promise<Map<string, PoolDraws>> {
  const rows = await tx.$queryRaw<Draw[]>`
    select l."poolId", u.number, u.title, ${visibleTo(actor)} as visible, sum(l."poolDraw")::float8 as drawn
    from "BusinessCaseLine" l join "BusinessCase" b on b.id = l."caseId" join "UseCase" u on u.id = b."useCaseId"
    where l."poolId" is not null and ${stillOpen}
    group by l."poolId", u.id order by drawn desc, u.number`;
  const draws = new Map<string, PoolDraws>();
  for (const { poolId, number, title, visible, drawn } of rows) {
    const {
      drawn: before,
      cases,
      confidential,
    } = draws.get(poolId) ?? { drawn: 0, cases: [], confidential: 0 };
    draws.set(poolId, {
      drawn: before + drawn,
      cases: visible ? [...cases, { key: keyOf(number), title, drawn }] : cases,
      confidential: confidential + (visible ? 0 : 1),
    });
  }
  return draws;
}

/** The pools of which cases together promise to save more than there is, in hours or in minor units. */
export async function overdrawnPools(tx: Transaction, actor: Actor) {
  const [pools, draws] = await Promise.all([
    tx.benefitPool.findMany({ orderBy: { activity: "asc" } }),
    drawnFrom(tx, actor),
  ]);
  return pools.flatMap(({ id, activity, hoursYear, spendYear }) => {
    const holds = Number(spendYear ?? hoursYear ?? 0);
    const drawn = draws.get(id)?.drawn ?? 0;
    return drawn > holds ? [{ activity, holds, drawn }] : [];
  });
}

interface Draw {
  poolId: string;
  number: number;
  title: string;
  visible: boolean;
  drawn: number;
}
