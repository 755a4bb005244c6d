import "server-only";
import { committedStages } from "@/lib/domain/use-cases/stage";
import type { Transaction } from "@/lib/server/db";
import { overdrawnPools } from "@/lib/server/finance-policy/draws";
import { countsNow } from "@/lib/server/portfolio/rank";
import type { Actor } from "@/lib/server/session";
import { visibleTo } from "@/lib/server/use-cases/record";
import { keyOf } from "@/lib/server/use-cases/rows";
import type { ReportPeriod } from "@/lib/server/value/period";

const MOST_NAMED = 12;

/** Cases decided for of which nobody has said what they are worth: counted, and named as far as one may. */
export async function withoutBusinessCase(tx: Transaction, actor: Actor) {
  const [row] = await tx.$queryRaw<
    { total: bigint; hidden: bigint; named: { number: number; title: string }[] }[]
  >`
    with bare as (
      select u.number, u.title, ${visibleTo(actor)} as visible from "UseCase" u
      where u.stage = any(${[...committedStages]}) and ${countsNow}
        and not exists (select 1 from "BusinessCase" b where b."useCaseId" = u.id and b.version > 0))
    select count(*) as total, count(*) filter (where visible is not true) as hidden,
      coalesce((select json_agg(n) from (
        select number, title from bare where visible order by number limit ${MOST_NAMED}) n), '[]') as named
    from bare`;
  return {
    total: Number(row?.total ?? 0n),
    cases: (row?.named ?? []).map(({ number, title }) => ({ key: keyOf(number), title })),
    confidential: Number(row?.hidden ?? 0n),
  };
}

/** When finance last confirmed anything that counts by a day. */
export async function lastConfirmation(tx: Transaction, on: string): Promise<Date | null> {
  const last = await tx.actual.findFirst({
    where: { confirmedAt: { not: null }, postedIn: { lte: new Date(`${on}T00:00:00Z`) } },
    orderBy: { confirmedAt: "desc" },
    select: { confirmedAt: true },
  });
  return last?.confirmedAt ?? null;
}

/** What speaks against the numbers of a quarter: claims beyond what metrics support, pools that are promised twice. */
export async function risksOf(tx: Transaction, actor: Actor, { from, on }: ReportPeriod) {
  const [claims, pools] = await Promise.all([
    tx.$queryRaw<{ number: number; title: string; visible: boolean; times: number }[]>`
      select u.number, u.title, ${visibleTo(actor)} as visible,
        (sum(a.amount)::numeric / nullif(sum(a.supported), 0))::float8 as times
      from "Actual" a join "UseCase" u on u.id = a."useCaseId"
      where a."postedIn" between ${from}::date and ${on}::date and a.supported > 0 and a.amount > a.supported
        and ${countsNow}
      group by u.id order by times desc, u.number`,
    overdrawnPools(tx, actor),
  ]);
  return {
    overClaimed: {
      cases: claims
        .filter(({ visible }) => visible)
        .slice(0, MOST_NAMED)
        .map(({ number, title, times }) => ({ key: keyOf(number), title, times })),
      total: claims.length,
    },
    overdrawn: pools.map(({ activity, holds, drawn }) => ({
      activity,
      times: holds > 0 ? drawn / holds : null,
    })),
  };
}
