import "server-only";
import { ClosePeriod, ReconcilePeriod, ReopenPeriod } from "@/lib/domain/realised/period-schema";
import { complaintIf, DomainError, type FieldError } from "@/lib/domain/shared/domain-error";
import { type Context, defineCommand } from "@/lib/server/command";
import { Prisma } from "@/lib/server/generated/client";
import type { ValuePeriodModel } from "@/lib/server/generated/models";
import { booksOf, confirmedIn, hashOf, openClaims, totalsOf } from "@/lib/server/value-periods/books";
import { periodRecord } from "@/lib/server/value-periods/record";
import { periodView } from "@/lib/server/value-periods/rows";

/** Holds a quarter against the ledger: what it says, and why the two differ. */
export const reconcilePeriod = defineCommand({
  name: "valuePeriod.reconcile",
  permission: "period:close",
  input: ReconcilePeriod,
  changes: periodRecord,
  precondition: "required",
  async run(input, { tx, current }) {
    if (current.state === "closed") throw new DomainError("conflict", `${current.name} is closed already.`);
    refuseOtherCurrency(input.ledgerTotal, current);
    const { ledgerTotal, difference } = reconciled(input, current);
    await tx.valuePeriod.update({ where: { id: current.id }, data: { ledgerTotal, difference } });
  },
  shape: (period) => periodView(period),
});

/** Closes a quarter with a name and a hash: from then on it never changes, and corrections count in the open one. */
export const closePeriod = defineCommand({
  name: "valuePeriod.close",
  permission: "period:close",
  input: ClosePeriod,
  changes: periodRecord,
  async run(input, context) {
    const { tx, actor, current, now } = context;
    if (current.state === "closed") throw new DomainError("conflict", `${current.name} is closed already.`);
    if (now <= current.endsOn) throw new DomainError("conflict", `${current.name} is not over yet.`);
    await refuseEarlierOpen(context);
    // Nothing may be written into the quarter while it is counted: what is written later sees it closed.
    await tx.$executeRaw`lock table "Actual" in share row exclusive mode`;
    const rows = await booksOf(tx, current);
    const open = openClaims(rows);
    refuseOtherCurrency(input.ledgerTotal, current);
    const { ledgerTotal, difference } = reconciled(input, current);
    refuseUnexplained({
      differs: ledgerTotal !== null && Number(ledgerTotal) !== confirmedIn(rows, current.currency),
      open: open.length,
      ...{ difference, leakage: input.leakage },
    });
    if (input.leakage) {
      await tx.actual.updateMany({
        where: { id: { in: open.map(({ id }) => id) } },
        data: { leakageReason: input.leakage, version: { increment: 1 } },
      });
    }
    const closed = await booksOf(tx, current);
    await tx.valuePeriod.update({
      where: { id: current.id },
      data: {
        state: "closed",
        ...{ ledgerTotal, difference },
        closedById: actor.personId,
        closedByName: actor.name,
        closedAt: now,
        hash: hashOf(closed),
        content: { rows: closed.length, totals: totalsOf(closed).map((total) => ({ ...total })) },
        ...asked(null, null, null),
      },
    });
  },
  shape: (period) => periodView(period),
});

/** Opens a closed quarter again: one person of finance asks for it, another one does it. */
export const reopenPeriod = defineCommand({
  name: "valuePeriod.reopen",
  permission: "period:close",
  input: ReopenPeriod,
  changes: periodRecord,
  async run({ reason }, { tx, actor, current, now, because }) {
    because(reason);
    if (current.state !== "closed") throw new DomainError("conflict", `${current.name} is not closed.`);
    if (current.reopenById === actor.personId) {
      throw new DomainError("conflict", "You asked for it: a second person of finance opens the quarter.");
    }
    const isSecond = current.reopenById !== null;
    await tx.valuePeriod.update({
      where: { id: current.id },
      data: isSecond
        ? { state: "open", hash: null, content: Prisma.DbNull, ...asked(null, null, null) }
        : asked(actor.personId, reason, now),
    });
  },
  shape: (period) => periodView(period),
});

async function refuseEarlierOpen({ tx, current }: Context<ValuePeriodModel>): Promise<void> {
  const earlier = await tx.$queryRaw<{ month: string }[]>`
    select to_char(min(a."postedIn"), 'YYYY-MM') as month from "Actual" a
    where a."postedIn" < ${current.startsOn} and not exists (
      select 1 from "ValuePeriod" p where p.state = 'closed' and a."postedIn" between p."startsOn" and p."endsOn")`;
  const month = earlier[0]?.month;
  if (month) throw new DomainError("conflict", `Close the earlier quarters first: ${month} is still open.`);
}

/** What is given now before what was recorded earlier. */
function reconciled(
  given: Pick<ClosePeriod, "ledgerTotal" | "difference">,
  current: ValuePeriodModel,
): Pick<ValuePeriodModel, "ledgerTotal" | "difference"> {
  const total = given.ledgerTotal;
  return {
    ledgerTotal: total === undefined ? current.ledgerTotal : total && BigInt(total.amountMinor),
    difference: given.difference === undefined ? current.difference : given.difference,
  };
}

function refuseOtherCurrency(total: ClosePeriod["ledgerTotal"], { currency }: ValuePeriodModel): void {
  if (!total || total.currency === currency) return;
  const message = `This quarter is counted in ${currency}.`;
  throw new DomainError("invalid", message, [{ field: "ledgerTotal.currency", message }]);
}

interface Unexplained {
  differs: boolean;
  difference: string | null;
  open: number;
  leakage: string | null;
}

function refuseUnexplained({ differs, difference, open, leakage }: Unexplained): void {
  const complaints: FieldError[] = [
    ...complaintIf(differs && difference === null, "difference", "The ledger says another total: say why."),
    ...complaintIf(
      open > 0 && leakage === null,
      "leakage",
      `${formatClaims(open)} not confirmed: say why ${open === 1 ? "it stays" : "they stay"} so.`,
    ),
  ];
  if (complaints.length > 0)
    throw new DomainError("invalid", "The quarter cannot be closed yet.", complaints);
}

function formatClaims(count: number): string {
  return count === 1 ? "1 claim is" : `${count} claims are`;
}

function asked(reopenById: string | null, reopenReason: string | null, reopenAskedAt: Date | null) {
  return { reopenById, reopenReason, reopenAskedAt };
}
