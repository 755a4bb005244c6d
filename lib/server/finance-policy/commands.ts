import "server-only";
import {
  AddPool,
  EditPool,
  RecordExchangeRate,
  RecordLabourRate,
  RecordPolicy,
} from "@/lib/domain/finance-policy/schema";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { defineCommand } from "@/lib/server/command";
import { resolveDepartment } from "@/lib/server/departments/references";
import {
  exchangeRateRecord,
  labourRateRecord,
  policyRecord,
  poolRecord,
} from "@/lib/server/finance-policy/record";
import { exchangeRateView, labourRateView, policyView, poolView } from "@/lib/server/finance-policy/rows";
import { dateOf } from "@/lib/server/use-cases/rows";

/** Sets the policy from a day on. For a day that has one already it is a correction: both stay readable. */
export const recordPolicy = defineCommand({
  name: "financePolicy.record",
  permission: "finance:edit",
  input: RecordPolicy,
  creates: policyRecord,
  async run({ effectiveFrom, reason, ...policy }, { tx, actor, now, because }) {
    because(reason);
    const by = { recordedById: actor.personId, recordedAt: now, sample: actor.sample };
    const data = { ...policy, reason, effectiveFrom: dateOf(effectiveFrom), ...by };
    return (await tx.financePolicy.create({ data, select: { id: true } })).id;
  },
  shape: policyView,
});

export const recordLabourRate = defineCommand({
  name: "labourRate.record",
  permission: "finance:edit",
  input: RecordLabourRate,
  creates: labourRateRecord,
  async run({ department, effectiveFrom, perHour, role, source }, { tx, actor, now }) {
    const data = {
      role,
      source,
      departmentId: department === null ? null : await resolveDepartment(tx, department),
      effectiveFrom: dateOf(effectiveFrom),
      perHour: BigInt(perHour.amountMinor),
      currency: perHour.currency,
      recordedById: actor.personId,
      recordedAt: now,
      sample: actor.sample,
    };
    return (await tx.labourRate.create({ data, select: { id: true } })).id;
  },
  shape: labourRateView,
});

export const recordExchangeRate = defineCommand({
  name: "exchangeRate.record",
  permission: "finance:edit",
  input: RecordExchangeRate,
  creates: exchangeRateRecord,
  async run({ effectiveFrom, ...rate }, { tx, actor, now }) {
    const by = { recordedById: actor.personId, recordedAt: now, sample: actor.sample };
    const data = { ...rate, effectiveFrom: dateOf(effectiveFrom), ...by };
    return (await tx.exchangeRate.create({ data, select: { id: true } })).id;
  },
  shape: exchangeRateView,
});

export const addPool = defineCommand({
  name: "benefitPool.add",
  permission: "benefitPool:edit",
  input: AddPool,
  creates: poolRecord,
  async run({ department, hoursYear, spendYear, asOf, activity, source }, { tx, actor, now }) {
    const departmentId = await resolveDepartment(tx, department);
    const measure = spendYear ? "spend" : "hours";
    if ((await tx.benefitPool.count({ where: { departmentId, activity, measure } })) > 0) {
      throw new DomainError("conflict", "There is such a pool already.", [
        { field: "activity", message: "This activity has a pool in this department.", code: "taken" },
      ]);
    }
    const data = {
      departmentId,
      activity,
      measure,
      hoursYear,
      spendYear: spendYear ? BigInt(spendYear.amountMinor) : null,
      currency: spendYear?.currency ?? null,
      source,
      asOf: dateOf(asOf),
      sample: actor.sample,
      createdAt: now,
    };
    return (await tx.benefitPool.create({ data, select: { id: true } })).id;
  },
  shape: poolView,
});

/** What a pool holds, measured again. */
export const editPool = defineCommand({
  name: "benefitPool.edit",
  permission: "benefitPool:edit",
  input: EditPool,
  changes: poolRecord,
  precondition: "required",
  async run({ hoursYear, spendYear, source, asOf }, { tx, current }) {
    const given = current.measure === "hours" ? hoursYear : spendYear;
    const other = current.measure === "hours" ? "spendYear" : "hoursYear";
    if ((other === "spendYear" ? spendYear : hoursYear) != null || given === null) {
      throw new DomainError("invalid", "A pool keeps its measure.", [
        { field: other, message: `This pool counts ${current.measure}.` },
      ]);
    }
    await tx.benefitPool.update({
      where: { id: current.id },
      data: {
        source,
        asOf: dateOf(asOf),
        ...(hoursYear == null ? {} : { hoursYear }),
        ...(spendYear == null
          ? {}
          : { spendYear: BigInt(spendYear.amountMinor), currency: spendYear.currency }),
      },
    });
  },
  shape: poolView,
});
