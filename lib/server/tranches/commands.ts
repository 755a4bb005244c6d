import "server-only";
import { EditTranche, PlanTranche } from "@/lib/domain/business-case/tranche-schema";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { defineCommand } from "@/lib/server/command";
import { trancheRecord, trancheView } from "@/lib/server/tranches/record";
import { lockedUseCaseRecord } from "@/lib/server/use-cases/record";
import { requireOpen } from "@/lib/server/use-cases/require";
import { dateOf } from "@/lib/server/use-cases/rows";

/** Plans a tranche; it is released by the decision that pays it. */
export const planTranche = defineCommand({
  name: "tranche.plan",
  permission: "tranche:write",
  input: PlanTranche,
  under: lockedUseCaseRecord,
  creates: trancheRecord,
  async run({ name, amount, stopRule, dueOn }, { tx, current, now }) {
    requireOpen(current);
    if ((await tx.tranche.count({ where: { useCaseId: current.id, name } })) > 0) {
      throw new DomainError("conflict", "This tranche is planned already.", [
        { field: "name", message: "Change the one there is.", code: "taken" },
      ]);
    }
    const data = {
      useCaseId: current.id,
      name,
      amount: BigInt(amount.amountMinor),
      currency: amount.currency,
      stopRule,
      dueOn: dueOn === null ? null : dateOf(dueOn),
      createdAt: now,
    };
    return (await tx.tranche.create({ data, select: { id: true } })).id;
  },
  shape: trancheView,
});

export const editTranche = defineCommand({
  name: "tranche.edit",
  permission: "tranche:write",
  input: EditTranche,
  changes: trancheRecord,
  precondition: "required",
  async run({ amount, stopRule, dueOn }, { tx, current }) {
    if (current.state !== "planned") {
      throw new DomainError("conflict", "This tranche is released: what was decided stays as it is.");
    }
    await tx.tranche.update({
      where: { id: current.id },
      data: {
        ...(amount ? { amount: BigInt(amount.amountMinor), currency: amount.currency } : {}),
        ...(stopRule === undefined ? {} : { stopRule }),
        ...(dueOn === undefined ? {} : { dueOn: dueOn === null ? null : dateOf(dueOn) }),
      },
    });
  },
  shape: trancheView,
});
