import "server-only";
import { z } from "zod";
import type { PlannedKind } from "@/lib/domain/business-case/planned";
import { monthsOfQuarter, quarterOf } from "@/lib/domain/realised/quarter";
import { addMonths } from "@/lib/domain/shared/calendar-month";
import { groupBy } from "@/lib/domain/shared/group-by";
import { isBenefit } from "@/lib/domain/value/inks";
import { database, type Transaction } from "@/lib/server/db";
import { sumsOf } from "@/lib/server/portfolio/sums";
import { defineQuery } from "@/lib/server/query";
import { addedUp, gained, realisedMonths } from "@/lib/server/value/added-up";
import { booksOf, hashOf, isCash, isConfirmed } from "@/lib/server/value-periods/books";
import { checksOf } from "@/lib/server/value-periods/checks";
import { requirePeriod } from "@/lib/server/value-periods/require";
import { periodView } from "@/lib/server/value-periods/rows";

/** The quarters that have anything in their books, and the last two where cases are live; latest first. */
export const listPeriods = defineQuery({
  name: "valuePeriod.list",
  permission: "period:read",
  input: z.strictObject({}),
  async run() {
    const [booked, known, live] = await Promise.all([
      bookedByQuarter(database()),
      database().valuePeriod.findMany(),
      database().useCase.count({ where: { stage: "live" } }),
    ]);
    const names = new Set([...booked.keys(), ...(live > 0 ? lastTwo(new Date()) : [])]);
    return {
      data: [...names]
        .sort()
        .reverse()
        .map((name) => {
          const period = known.find((one) => one.name === name);
          const own = booked.get(name) ?? [];
          return {
            ...(period ? periodView(period) : { name, state: "open" as const, version: 0 }),
            confirmed: apart(own.filter(isConfirmed)),
            claimed: apart(own.filter((sum) => !isConfirmed(sum))),
          };
        }),
    };
  },
});

export type ListedPeriod = Awaited<ReturnType<(typeof listPeriods)["run"]>>["data"][number];

/** A quarter with its sums and what is still to be looked at; `verify` holds the hash of a closed one against its rows. */
export const getPeriod = defineQuery({
  name: "valuePeriod.get",
  permission: "period:read",
  input: z.strictObject({ verify: z.boolean().default(false) }),
  async run(actor, { verify }, target) {
    const period = await requirePeriod(actor, target);
    const asker =
      period.reopenById && (await database().person.findUnique({ where: { id: period.reopenById } }));
    return {
      ...periodView(period),
      reopenAskedBy: asker ? asker.name : null,
      isOver: new Date() > period.endsOn,
      checks: await checksOf(database(), actor, period),
      hashHolds:
        verify && period.hash !== null ? hashOf(await booksOf(database(), period)) === period.hash : null,
    };
  },
  version: ({ version }) => version,
});

export type Period = Awaited<ReturnType<(typeof getPeriod)["run"]>>;

interface BookedSum {
  benefit: PlannedKind;
  state: string;
  currency: string;
  amount: bigint;
}

/** The benefits of each quarter from the first to the last that anything was posted in. */
async function bookedByQuarter(tx: Transaction): Promise<Map<string, BookedSum[]>> {
  const months = await realisedMonths(tx);
  if (months.length === 0) return new Map();
  const rows = await tx.$queryRaw<(Omit<BookedSum, "amount"> & { totals: string[] })[]>`
    with t as (
      select kind as benefit, state, currency, amounts, "monthsBefore" as before, cardinality(amounts) as months, null::int as until
      from "RealisedTotals")
    select t.benefit, t.state, t.currency, ${addedUp(months)} as totals from t group by 1, 2, 3`;
  const sums = months.map((month, index) => ({
    quarter: quarterOf(month),
    rows: rows
      .filter(({ benefit, totals }) => isBenefit(benefit) && gained(totals, index) !== 0)
      .map(({ totals, ...row }) => ({ ...row, amount: BigInt(gained(totals, index)) })),
  }));
  return new Map(
    [...groupBy(sums, ({ quarter }) => quarter)].map(([quarter, own]) => [
      quarter,
      own.flatMap((one) => one.rows),
    ]),
  );
}

function apart(sums: readonly BookedSum[]) {
  return { cash: sumsOf(sums.filter(isCash)), time: sumsOf(sums.filter((sum) => !isCash(sum))) };
}

function lastTwo(now: Date): string[] {
  const present = quarterOf(now.toISOString().slice(0, 7));
  return [present, quarterOf(addMonths(monthsOfQuarter(present)[0], -1))];
}
