import "server-only";
import { RecalculateCase } from "@/lib/domain/business-case/schema";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { freezeBusinessCase, isKept } from "@/lib/server/business-cases/freeze";
import { assumptionsFor, projectBusinessCase } from "@/lib/server/business-cases/project";
import { type CalculatedRow, savedCaseRecord } from "@/lib/server/business-cases/record";
import { assumptionsIn } from "@/lib/server/business-cases/rows";
import { businessCaseView, isOther } from "@/lib/server/business-cases/view";
import { defineCommand } from "@/lib/server/command";
import { type FinanceFacts, financeFacts } from "@/lib/server/finance-policy/assumptions";
import { requireChangeable } from "@/lib/server/use-cases/require";

/**
 * Computes a business case anew with finance's policy of today. What came out before and what comes out now are both kept as
 * versions; what was approved stays as it was approved.
 */
export const recalculateBusinessCase = defineCommand({
  name: "businessCase.recalculate",
  permission: "businessCase:write",
  input: RecalculateCase,
  changes: savedCaseRecord,
  async run({ reason }, { tx, actor, current, now, because }) {
    because(reason);
    requireChangeable(current.useCase);
    const facts = await financeFacts(tx);
    if (!isOutdated(current, facts, now)) {
      throw new DomainError("conflict", "It is computed with the policy of today already.");
    }
    const by = { occasion: "reforecast" as const, byId: actor.personId, now };
    if (!(await isKept(tx, current))) {
      await freezeBusinessCase(tx, current.useCaseId, { ...by, reason: "As it stood before a new policy." });
    }
    await tx.businessCase.update({
      where: { id: current.id },
      data: { signedById: null, signedAt: null, updatedAt: now },
    });
    await projectBusinessCase(tx, current.useCase, { now, facts });
    await freezeBusinessCase(tx, current.useCaseId, { ...by, reason });
  },
  shape: businessCaseView,
});

/** Is it computed with other assumptions than those of today? */
export function isOutdated(row: CalculatedRow, facts: FinanceFacts, now: Date): boolean {
  const used = assumptionsIn(row);
  return used !== null && isOther(used, assumptionsFor(row, row.useCase, { facts, now }));
}
