import "server-only";
import { type Actual, CorrectActual, PostActuals, WriteOff } from "@/lib/domain/realised/schema";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { closedQuarters, isClosed } from "@/lib/server/actuals/closed";
import { evidenceOf, judged } from "@/lib/server/actuals/evidence";
import { freshActuals } from "@/lib/server/actuals/fresh";
import { gradeAgain } from "@/lib/server/actuals/grade-again";
import { projectRealised } from "@/lib/server/actuals/project";
import { type ActualRow, actualRecord, bookedCaseRecord } from "@/lib/server/actuals/record";
import { actualView, bookedActuals } from "@/lib/server/actuals/rows";
import { firstOf, month } from "@/lib/server/business-cases/rows";
import { defineCommand } from "@/lib/server/command";
import type { Transaction } from "@/lib/server/db";

/** Actuals of a case, one or many. The same value again changes nothing; another value is a conflict, to be corrected. */
export const postActuals = defineCommand({
  name: "actual.post",
  permission: "actual:write",
  input: PostActuals,
  changes: bookedCaseRecord,
  status: 201,
  async run(given, { tx, actor, current, now, note }) {
    const actuals: Actual[] = Array.isArray(given) ? given : [given];
    const place = (index: number) => (Array.isArray(given) ? `${index}.` : "");
    const fresh = await freshActuals(tx, current, { actuals, place, now });
    const evidence = await evidenceOf(tx, current);
    await tx.actual.createMany({
      data: fresh.map(({ actual, line, postedIn }) => {
        const period = firstOf(actual.period);
        const { currency } = actual.amount;
        const claim = { ...actual, kind: line.kind, currency, metricId: actual.metric, period };
        return {
          ...judged(claim, evidence),
          useCaseId: current.id,
          lineId: line.id,
          period,
          postedIn: firstOf(postedIn),
          amount: BigInt(actual.amount.amountMinor),
          currency,
          hours: actual.hours,
          source: actual.source,
          note: actual.note,
          metricId: actual.metric,
          volume: actual.volume,
          adoption: actual.adoption,
          enteredById: actor.personId,
          enteredAt: now,
          sample: current.sample,
        };
      }),
    });
    await gradeAgain(tx, current);
    await projectRealised(tx, [current.id]);
    note({ actual: { posted: fresh.length, unchanged: actuals.length - fresh.length } });
  },
  shape: ({ id }, _actor, tx) => bookedActuals(tx, id),
});

/** Corrects an actual; one that finance had confirmed is open again afterwards. */
export const correctActual = defineCommand({
  name: "actual.correct",
  permission: "actual:write",
  input: CorrectActual,
  changes: actualRecord,
  precondition: "required",
  async run({ amount, hours, note, volume, adoption, reason }, { tx, current, now, because }) {
    because(reason);
    await refuseClosed(tx, current);
    if (amount && amount.currency !== current.currency) {
      const message = `This case is counted in ${current.currency}.`;
      throw new DomainError("invalid", message, [{ field: "amount.currency", message }]);
    }
    const claim = {
      kind: current.line.kind,
      period: current.period,
      currency: current.currency,
      metricId: current.metricId,
      volume: volume === undefined ? current.volume : volume,
      adoption: adoption === undefined ? current.adoption : adoption,
    };
    const wasConfirmed = current.confirmedAt !== null;
    await tx.actual.update({
      where: { id: current.id },
      data: {
        ...(amount ? { amount: BigInt(amount.amountMinor) } : {}),
        ...(hours === undefined ? {} : { hours }),
        ...(note === undefined ? {} : { note }),
        ...{ volume: claim.volume, adoption: claim.adoption },
        ...judged(claim, await evidenceOf(tx, current.useCase)),
        leakageReason: null,
        ...(wasConfirmed
          ? { confirmedById: null, confirmedAt: null, budgetLine: null, reopenedAt: now }
          : {}),
      },
    });
    await projectRealised(tx, [current.useCaseId]);
  },
  shape: (actual) => actualView(actual),
});

/** Says why something was claimed and will never be confirmed. */
export const writeOffActual = defineCommand({
  name: "actual.writeOff",
  permission: "actual:confirm",
  input: WriteOff,
  changes: actualRecord,
  async run({ reason }, { tx, current, because }) {
    because(reason);
    await refuseClosed(tx, current);
    if (current.confirmedAt) throw new DomainError("conflict", "Finance has confirmed this amount.");
    await tx.actual.update({ where: { id: current.id }, data: { leakageReason: reason } });
  },
  shape: (actual) => actualView(actual),
});

async function refuseClosed(tx: Transaction, current: ActualRow): Promise<void> {
  if (!isClosed(await closedQuarters(tx), month(current.postedIn))) return;
  throw new DomainError(
    "conflict",
    "The quarter that it counts in is closed. Post the difference as a correction of a prior period.",
  );
}
