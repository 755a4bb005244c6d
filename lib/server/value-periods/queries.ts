import "server-only";
import { z } from "zod";
import { monthsOfQuarter, quarterOf } from "@/lib/domain/realised/quarter";
import { addMonths } from "@/lib/domain/shared/calendar-month";
import { database } from "@/lib/server/db";
import { sumsOf } from "@/lib/server/portfolio/sums";
import { defineQuery } from "@/lib/server/query";
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
      database().$queryRaw<BookedSum[]>`
        select to_char(m."postedIn", 'YYYY-"Q"Q') as name, m.kind as benefit, m.state, m.currency,
          sum(m.amount)::bigint as amount
        from "RealisedMonth" m where m.kind not in ('investment', 'runCost') group by 1, 2, 3, 4
        union all
        select to_char(m."postedIn", 'YYYY-"Q"Q'), 'cost', 'cost', m.currency, 0 from "RealisedMonth" m group by 1, 4`,
      database().valuePeriod.findMany(),
      database().useCase.count({ where: { stage: "live" } }),
    ]);
    const names = new Set([...booked.map(({ name }) => name), ...(live > 0 ? lastTwo(new Date()) : [])]);
    return {
      data: [...names]
        .sort()
        .reverse()
        .map((name) => {
          const period = known.find((one) => one.name === name);
          const own = booked.filter((sum) => sum.name === name && sum.state !== "cost");
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
  name: string;
  benefit: string;
  state: string;
  currency: string;
  amount: bigint;
}

function apart(sums: readonly BookedSum[]) {
  return { cash: sumsOf(sums.filter(isCash)), time: sumsOf(sums.filter((sum) => !isCash(sum))) };
}

function lastTwo(now: Date): string[] {
  const present = quarterOf(now.toISOString().slice(0, 7));
  return [present, quarterOf(addMonths(monthsOfQuarter(present)[0], -1))];
}
