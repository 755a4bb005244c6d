import "server-only";
import { type BusinessCaseRow, contentOf } from "@/lib/server/business-cases/rows";
import type { Transaction } from "@/lib/server/db";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import { lockUseCase } from "@/lib/server/use-cases/record";
import { standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

/** A business case with the case it belongs to. Version 0 = nobody has saved it yet. */
export type CalculatedRow = BusinessCaseRow & { useCase: UseCaseRow };

const inOrder = { lines: { orderBy: { position: "asc" } } } as const;

export function findBusinessCase(tx: Transaction, useCaseId: string): Promise<BusinessCaseRow | null> {
  return tx.businessCase.findUnique({ where: { useCaseId, version: { gt: 0 } }, include: inOrder });
}

/** A business case that is there, by the key of its case. */
export const savedCaseRecord: RecordKind<CalculatedRow> = {
  type: "businessCase",
  async load(tx, actor, target) {
    // Alone: what is saved here is also written beside the case itself.
    const useCase = await lockUseCase(tx, actor, target, "alone");
    const row = useCase && (await findBusinessCase(tx, useCase.id));
    return row ? { ...row, useCase } : null;
  },
  reload: async (tx, _actor, { useCase }) => {
    const row = await findBusinessCase(tx, useCase.id);
    return row && { ...row, useCase };
  },
  standing: (actor, { useCase }) => standingTo(actor, useCase),
  claim: (tx, current) => raiseVersion(tx.businessCase, current),
  snapshot: (row) => ({
    id: row.id,
    useCaseId: row.useCaseId,
    depth: row.depth,
    signedById: row.signedById,
    ...(row.version > 0 ? { businessCase: contentOf(row) } : {}),
  }),
  belongsTo: ({ useCaseId }) => ({ useCaseId }),
};

/** The same, begun with this call where it is not there; a call that is refused leaves nothing behind. */
export const businessCaseRecord: RecordKind<CalculatedRow> = {
  ...savedCaseRecord,
  async load(tx, actor, target) {
    const useCase = await lockUseCase(tx, actor, target, "alone");
    if (!useCase) return null;
    const start = new Date();
    const row = await tx.businessCase.upsert({
      where: { useCaseId: useCase.id },
      create: {
        useCaseId: useCase.id,
        currency: "EUR",
        startsOn: start,
        benefitsFrom: start,
        version: 0,
        sample: useCase.sample,
      },
      update: {},
      include: inOrder,
    });
    return { ...row, useCase };
  },
};
