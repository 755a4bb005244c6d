import "server-only";
import type { Money } from "@/lib/domain/shared/money";
import type { Transaction } from "@/lib/server/db";
import { overdrawnPools } from "@/lib/server/finance-policy/draws";
import { Prisma } from "@/lib/server/generated/client";
import type { ValuePeriodModel } from "@/lib/server/generated/models";
import { sumsOf } from "@/lib/server/portfolio/sums";
import type { Actor } from "@/lib/server/session";
import { visibleTo } from "@/lib/server/use-cases/record";
import { keyOf } from "@/lib/server/use-cases/rows";
import { isCash, isConfirmed } from "@/lib/server/value-periods/books";
import { type RowKind, whereOf } from "@/lib/server/value-periods/row-kinds";

/** How many rows there are of a kind, and what they come to, cash apart from hours. */
export interface Counted {
  rows: number;
  cash: Money[];
  /** What freed hours are worth by finance's rates. */
  time: Money[];
}

/** What stands in the books of a quarter and what is still to be looked at before they are closed. */
export async function checksOf(tx: Transaction, actor: Actor, period: ValuePeriodModel) {
  const [groups, missing, pools, corrected] = await Promise.all([
    groupsIn(tx, period),
    missingIn(tx, actor, period),
    overdrawnPools(tx, actor),
    correctedLater(tx, period),
  ]);
  const confirmed = groups.filter((group) => group.lineKind === "benefit" && isConfirmed(group));
  const confirmedMinor = confirmed
    .filter((group) => group.currency === period.currency && isCash(group))
    .reduce((total, { amount }) => total + Number(amount), 0);
  const money = (amountMinor: number) => ({ amountMinor, currency: period.currency });
  const counted = (of: (group: Group) => bigint, amount: (group: Group) => bigint | null): Counted => ({
    rows: Number(groups.reduce((total, group) => total + of(group), 0n)),
    cash: sumsOf(groups.filter(isCash).map((group) => ({ ...group, amount: amount(group) }))),
    time: sumsOf(
      groups.filter((group) => !isCash(group)).map((group) => ({ ...group, amount: amount(group) })),
    ),
  });
  const unconfirmed = counted(
    ({ open }) => open,
    ({ openAmount }) => openAmount,
  );
  const overClaimed = counted(
    ({ over }) => over,
    ({ overAmount }) => overAmount,
  );
  return {
    rows: Number(groups.reduce((total, { rows }) => total + rows, 0n)),
    totals: groups.map(({ kind, grade, state, amount, currency, rows }) => ({
      ...{ kind, grade, state, rows: Number(rows) },
      amount: { amountMinor: Number(amount), currency },
    })),
    confirmed: money(confirmedMinor),
    confirmedTime: sumsOf(confirmed.filter((group) => !isCash(group))),
    missing,
    unconfirmed: unconfirmed.rows,
    overClaimed: overClaimed.rows,
    overdrawn: pools.map(({ activity }) => activity),
    difference: period.ledgerTotal === null ? null : money(Number(period.ledgerTotal) - confirmedMinor),
    /** What the counts come to. */
    amounts: {
      unconfirmed,
      overClaimed,
      writtenOff: counted(
        ({ off }) => off,
        ({ offAmount }) => offAmount,
      ),
      priorPeriod: counted(
        ({ prior }) => prior,
        ({ priorAmount }) => priorAmount,
      ),
    },
    /** Corrections of this quarter that count in a later one. */
    correctedLater: corrected,
  };
}

export type PeriodChecks = Awaited<ReturnType<typeof checksOf>>;

interface Group {
  lineKind: string;
  benefit: string | null;
  kind: string;
  grade: string;
  state: string;
  currency: string;
  rows: bigint;
  amount: bigint;
  open: bigint;
  openAmount: bigint | null;
  over: bigint;
  overAmount: bigint | null;
  off: bigint;
  offAmount: bigint | null;
  prior: bigint;
  priorAmount: bigint | null;
}

function groupsIn(tx: Transaction, period: ValuePeriodModel): Promise<Group[]> {
  const counts = (kind: RowKind, name: string) => Prisma.sql`
    count(*) filter (where ${whereOf(kind, period)}) as ${Prisma.raw(`"${name}"`)},
    sum(a.amount) filter (where ${whereOf(kind, period)})::bigint as ${Prisma.raw(`"${name}Amount"`)}`;
  return tx.$queryRaw`
    select l.kind as "lineKind", l.benefit, coalesce(l.benefit, l.kind) as kind, a.grade, a.state, a.currency,
      count(*) as rows, sum(a.amount)::bigint as amount, ${counts("unconfirmed", "open")},
      ${counts("overClaimed", "over")}, ${counts("writtenOff", "off")}, ${counts("priorPeriod", "prior")}
    from "Actual" a join "BusinessCaseLine" l on l.id = a."lineId"
    where ${whereOf("all", period)}
    group by 1, 2, 3, 4, 5, 6 order by 3, 4, 5, 6`;
}

async function correctedLater(tx: Transaction, period: ValuePeriodModel): Promise<number> {
  const [row] = await tx.$queryRaw<{ rows: bigint }[]>`
    select count(*) as rows from "Actual" a join "BusinessCaseLine" l on l.id = a."lineId"
    where ${whereOf("correctedLater", period)}`;
  return Number(row?.rows ?? 0);
}

/** Live cases that were to bring something in the quarter, and of which nothing is entered. */
async function missingIn(tx: Transaction, actor: Actor, { startsOn, endsOn }: ValuePeriodModel) {
  const rows = await tx.$queryRaw<{ number: number; title: string; visible: boolean }[]>`
    select u.number, u.title, ${visibleTo(actor)} as visible
    from "UseCase" u join "BusinessCase" b on b."useCaseId" = u.id
    where u.stage = 'live' and u."liveOn" <= ${endsOn} and exists (
        select 1 from "PlannedTotals" p where p."caseId" = b.id and p.plan = 'forecast'
          and p.kind not in ('investment', 'runCost') and
          total_until(p.amounts, p."monthsBefore", month_number(${endsOn}::date))
            > coalesce(total_until(p.amounts, p."monthsBefore", month_number(${startsOn}::date) - 1), 0))
      and not exists (
        select 1 from "Actual" a join "BusinessCaseLine" l on l.id = a."lineId" and l.kind = 'benefit'
        where a."useCaseId" = u.id and a."postedIn" between ${startsOn} and ${endsOn})
    order by u.number`;
  return {
    cases: rows.filter(({ visible }) => visible).map(({ number, title }) => ({ key: keyOf(number), title })),
    confidential: rows.filter(({ visible }) => !visible).length,
  };
}
