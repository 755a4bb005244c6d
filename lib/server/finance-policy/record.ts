import "server-only";
import { noStanding } from "@/lib/domain/access/actor";
import type { Transaction } from "@/lib/server/db";
import type {
  BenefitPoolModel,
  ExchangeRateModel,
  FinancePolicyModel,
  LabourRateModel,
} from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion, type Versioned } from "@/lib/server/record";
import { snapshotOf } from "@/lib/server/use-cases/record";
import { isUuid } from "@/lib/server/use-cases/rows";

/** What finance writes down once and never changes: a correction is a further row. */
function written<Row extends Versioned>(
  type: string,
  find: (tx: Transaction, id: string) => Promise<Row | null>,
): RecordKind<Row> {
  return {
    type,
    load: async (tx, _actor, id) => (isUuid(id) ? find(tx, id) : null),
    standing: () => noStanding,
    claim: async () => true,
    snapshot: snapshotOf,
  };
}

export const policyRecord = written<FinancePolicyModel>("financePolicy", (tx, id) =>
  tx.financePolicy.findUnique({ where: { id } }),
);

export const labourRateRecord = written<LabourRateModel>("labourRate", (tx, id) =>
  tx.labourRate.findUnique({ where: { id } }),
);

export const exchangeRateRecord = written<ExchangeRateModel>("exchangeRate", (tx, id) =>
  tx.exchangeRate.findUnique({ where: { id } }),
);

export const poolRecord: RecordKind<BenefitPoolModel> = {
  ...written<BenefitPoolModel>("benefitPool", (tx, id) => tx.benefitPool.findUnique({ where: { id } })),
  claim: (tx, current) => raiseVersion(tx.benefitPool, current),
};
