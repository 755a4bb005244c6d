import "server-only";
import { can } from "@/lib/domain/access/can";
import { type Deviation, SaveBusinessCase } from "@/lib/domain/business-case/schema";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { freezeBusinessCase, wasApproved } from "@/lib/server/business-cases/freeze";
import { refuseUnfitLines, replaceLines } from "@/lib/server/business-cases/lines";
import { projectBusinessCase } from "@/lib/server/business-cases/project";
import { businessCaseRecord, type CalculatedRow, savedCaseRecord } from "@/lib/server/business-cases/record";
import { caseColumns, deviationOf } from "@/lib/server/business-cases/rows";
import { businessCaseView } from "@/lib/server/business-cases/view";
import { type Context, defineCommand } from "@/lib/server/command";
import { requireChangeable, requireOpen } from "@/lib/server/use-cases/require";
import { isOwn, standingTo } from "@/lib/server/use-cases/rows";

/** Saves a business case, whole. Once it was approved every change is a new forecast, kept as a version with its reason. */
export const saveBusinessCase = defineCommand({
  name: "businessCase.save",
  permission: "businessCase:write",
  input: SaveBusinessCase,
  changes: businessCaseRecord,
  precondition: "required",
  async run(input, context) {
    const { tx, actor, current, now, because } = context;
    const { useCase } = current;
    requireChangeable(useCase);
    const isForecast = await wasApproved(tx, current.id);
    if (isForecast && !input.reason) {
      throw new DomainError("invalid", "This case was approved: say why the forecast changes.", [
        { field: "reason", message: "Say why the forecast changes.", code: "missing" },
      ]);
    }
    if (input.reason) because(input.reason);
    const deviation = deviationColumns(input.deviation, context);
    await refuseUnfitLines(tx, current, input);
    await tx.businessCase.update({
      where: { id: current.id },
      data: { ...caseColumns(input), ...deviation, signedById: null, signedAt: null, updatedAt: now },
    });
    await replaceLines(tx, current, input.lines);
    await projectBusinessCase(tx, useCase, { now });
    if (isForecast) {
      const { reason } = input;
      await freezeBusinessCase(tx, useCase.id, { occasion: "reforecast", reason, byId: actor.personId, now });
    }
  },
  shape: businessCaseView,
});

/** The benefit owner puts their name under the number; without it the case is asserted. */
export const signBusinessCase = defineCommand({
  name: "businessCase.sign",
  permission: "businessCase:sign",
  input: NoInput,
  changes: savedCaseRecord,
  async run(_input, { tx, actor, current, now }) {
    if (current.useCase.benefitOwnerId !== actor.personId) {
      throw new DomainError("forbidden", "Only the benefit owner, who holds the budget, signs the number.");
    }
    requireOpen(current.useCase);
    if (current.signedById) throw new DomainError("conflict", "It is signed already.");
    await tx.businessCase.update({
      where: { id: current.id },
      data: { signedById: actor.personId, signedAt: now },
    });
  },
  shape: businessCaseView,
});

/** Another rate, horizon or chance than finance's is for a lead or finance to allow, and not on a case of their own. */
function deviationColumns(wanted: Deviation | null, { actor, current }: Context<CalculatedRow>) {
  if (isSame(wanted, current.version > 0 ? deviationOf(current) : null)) return {};
  const { useCase } = current;
  if (!can(actor, "businessCase:deviate", standingTo(actor, useCase))) {
    throw new DomainError("forbidden", "A lead or finance allows other assumptions than finance's policy.");
  }
  if (isOwn(actor.personId, useCase)) {
    throw new DomainError("forbidden", "Nobody allows their own case other assumptions than finance's.");
  }
  return { deviationById: wanted ? actor.personId : null };
}

function isSame(a: Deviation | null, b: Deviation | null): boolean {
  const said = (deviation: Deviation | null) =>
    deviation && [deviation.discountRate, deviation.horizonMonths, deviation.probability, deviation.reason];
  return JSON.stringify(said(a)) === JSON.stringify(said(b));
}
