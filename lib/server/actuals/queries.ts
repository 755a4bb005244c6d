import "server-only";
import { NoInput } from "@/lib/domain/shared/no-input";
import { closedQuarters, isClosed } from "@/lib/server/actuals/closed";
import { actualView, latestActuals } from "@/lib/server/actuals/rows";
import { month } from "@/lib/server/business-cases/rows";
import { database } from "@/lib/server/db";
import { defineQuery } from "@/lib/server/query";
import { requireMoneyOf } from "@/lib/server/use-cases/require";

/** What a case really cost and brought, month by month, latest first, with the plan it is held against. */
export const listActuals = defineQuery({
  name: "actual.list",
  permission: "value:read",
  input: NoInput,
  async run(actor, _input, target) {
    const useCase = await requireMoneyOf(actor, target);
    const [rows, closed] = await Promise.all([
      latestActuals(database(), useCase.id, 2_000),
      closedQuarters(database()),
    ]);
    return {
      data: rows.map((row) => ({
        ...actualView(row),
        /** The quarter that it counts in is closed: it never changes. */
        closed: isClosed(closed, month(row.postedIn)),
      })),
    };
  },
});

export type ListedActual = Awaited<ReturnType<(typeof listActuals)["run"]>>["data"][number];
