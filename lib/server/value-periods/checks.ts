import "server-only";
import type { Transaction } from "@/lib/server/db";
import { drawnFrom } from "@/lib/server/finance-policy/draws";
import type { ValuePeriodModel } from "@/lib/server/generated/models";
import type { Actor } from "@/lib/server/session";
import { visibleTo } from "@/lib/server/use-cases/record";
import { keyOf } from "@/lib/server/use-cases/rows";
import { booksOf, confirmedIn, openClaims, overClaims, totalsOf } from "@/lib/server/value-periods/books";

/** What stands in the books of a quarter and what is still to be looked at before they are closed. */
export async function checksOf(tx: Transaction, actor: Actor, period: ValuePeriodModel) {
  const [rows, missing, pools] = await Promise.all([
    booksOf(tx, period),
    missingIn(tx, actor, period),
    overdrawn(tx, actor),
  ]);
  const open = openClaims(rows);
  const confirmedMinor = confirmedIn(rows, period.currency);
  const money = (amountMinor: number) => ({ amountMinor, currency: period.currency });
  return {
    rows: rows.length,
    totals: totalsOf(rows).map(({ amountMinor, currency, ...split }) => ({
      ...split,
      amount: { amountMinor, currency },
    })),
    confirmed: money(confirmedMinor),
    missing,
    unconfirmed: open.length,
    overClaimed: overClaims(rows).length,
    overdrawn: pools,
    difference: period.ledgerTotal === null ? null : money(Number(period.ledgerTotal) - confirmedMinor),
  };
}

/** Live cases that were to bring something in the quarter, and of which nothing is entered. */
async function missingIn(tx: Transaction, actor: Actor, { startsOn, endsOn }: ValuePeriodModel) {
  const rows = await tx.$queryRaw<{ number: number; visible: boolean }[]>`
    select u.number, ${visibleTo(actor)} as visible
    from "UseCase" u join "BusinessCase" b on b."useCaseId" = u.id
    where u.stage = 'live' and exists (
        select 1 from "PlannedMonth" p where p."caseId" = b.id and p.plan = 'forecast' and p.amount > 0
          and p.kind not in ('investment', 'runCost') and p.month between ${startsOn} and ${endsOn})
      and not exists (
        select 1 from "Actual" a join "BusinessCaseLine" l on l.id = a."lineId" and l.kind = 'benefit'
        where a."useCaseId" = u.id and a."postedIn" between ${startsOn} and ${endsOn})
    order by u.number`;
  return {
    cases: rows.filter(({ visible }) => visible).map(({ number }) => keyOf(number)),
    confidential: rows.filter(({ visible }) => !visible).length,
  };
}

async function overdrawn(tx: Transaction, actor: Actor): Promise<string[]> {
  const [pools, draws] = await Promise.all([tx.benefitPool.findMany(), drawnFrom(tx, actor)]);
  return pools
    .filter(
      ({ id, hoursYear, spendYear }) => (draws.get(id)?.drawn ?? 0) > (hoursYear ?? Number(spendYear ?? 0)),
    )
    .map(({ activity }) => activity);
}
