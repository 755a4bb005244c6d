import "server-only";
import { noStanding } from "@/lib/domain/access/actor";
import { startingPolicy } from "@/lib/domain/finance-policy/assumptions";
import { monthsOfQuarter, QuarterName } from "@/lib/domain/realised/quarter";
import { lastDayOf } from "@/lib/domain/shared/calendar-month";
import { firstOf } from "@/lib/server/business-cases/rows";
import type { Transaction } from "@/lib/server/db";
import { financeFacts, policyOn } from "@/lib/server/finance-policy/assumptions";
import type { ValuePeriodModel } from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import { snapshotOf } from "@/lib/server/use-cases/record";
import { dateOf, isUuid } from "@/lib/server/use-cases/rows";

/** A quarter of the books by id or name; the first who does something with it makes it. */
export const periodRecord: RecordKind<ValuePeriodModel> = {
  type: "valuePeriod",
  async load(tx, _actor, target) {
    if (isUuid(target)) return tx.valuePeriod.findUnique({ where: { id: target } });
    const name = QuarterName.safeParse(target).data;
    return name ? quarterNamed(tx, name) : null;
  },
  standing: () => noStanding,
  claim: (tx, current) => raiseVersion(tx.valuePeriod, current),
  snapshot: ({ content: _, ...period }) => snapshotOf(period),
};

async function quarterNamed(tx: Transaction, name: string): Promise<ValuePeriodModel> {
  const known = await tx.valuePeriod.findUnique({ where: { name } });
  if (known) return known;
  const [first, , last] = monthsOfQuarter(name);
  const startsOn = firstOf(first);
  const endsOn = dateOf(lastDayOf(last));
  const currency = policyOn(await financeFacts(tx), startsOn)?.currency ?? startingPolicy.currency;
  await tx.valuePeriod.createMany({ data: [{ name, startsOn, endsOn, currency }], skipDuplicates: true });
  return tx.valuePeriod.findUniqueOrThrow({ where: { name } });
}
