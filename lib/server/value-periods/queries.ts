import "server-only";
import { z } from "zod";
import { QuarterName } from "@/lib/domain/realised/quarter";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { database } from "@/lib/server/db";
import { defineQuery } from "@/lib/server/query";
import { checksOf } from "@/lib/server/value-periods/checks";
import { periodRecord } from "@/lib/server/value-periods/record";
import { periodView } from "@/lib/server/value-periods/rows";

const Nothing = z.strictObject({});

/** The quarters that have anything in their books, latest first. */
export const listPeriods = defineQuery({
  name: "valuePeriod.list",
  permission: "period:read",
  input: Nothing,
  async run() {
    const names = await database().$queryRaw<{ name: string }[]>`
      select distinct to_char(a."postedIn", 'YYYY-"Q"Q') as name from "Actual" a order by name desc`;
    const known = await database().valuePeriod.findMany();
    return {
      data: names.map(({ name }) => {
        const period = known.find((one) => one.name === name);
        return period ? periodView(period) : { name, state: "open" as const, version: 0 };
      }),
    };
  },
});

/** A quarter with its sums and what is still to be looked at. */
export const getPeriod = defineQuery({
  name: "valuePeriod.get",
  permission: "period:read",
  input: Nothing,
  async run(actor, _input, target) {
    const name = QuarterName.safeParse(target).data;
    const period = name && (await periodRecord.load(database(), actor, name));
    if (!period) throw new DomainError("notFound", "There is no such quarter.");
    return { ...periodView(period), checks: await checksOf(database(), actor, period) };
  },
  version: ({ version }) => version,
});
