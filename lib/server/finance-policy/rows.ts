import "server-only";
import type { ProbabilityTable } from "@/lib/domain/finance-policy/schema";
import type { Currency } from "@/lib/domain/shared/currency";
import type {
  BenefitPoolModel,
  ExchangeRateModel,
  FinancePolicyModel,
  LabourRateModel,
} from "@/lib/server/generated/models";
import { day, money } from "@/lib/server/use-cases/rows";

/** Finance's policy as the API shows it. */
export function policyView(row: FinancePolicyModel) {
  return {
    id: row.id,
    version: row.version,
    effectiveFrom: day(row.effectiveFrom),
    discountRate: Number(row.discountRate),
    horizonMonths: row.horizonMonths,
    currency: row.currency as Currency,
    probabilities: row.probabilities as ProbabilityTable,
    reason: row.reason,
    recordedAt: row.recordedAt,
  };
}

export type PolicyView = ReturnType<typeof policyView>;

export function labourRateView(row: LabourRateModel) {
  return {
    id: row.id,
    version: row.version,
    role: row.role,
    departmentId: row.departmentId,
    effectiveFrom: day(row.effectiveFrom),
    perHour: { amountMinor: Number(row.perHour), currency: row.currency as Currency },
    source: row.source,
    recordedAt: row.recordedAt,
  };
}

export type LabourRateView = ReturnType<typeof labourRateView>;

export function exchangeRateView(row: ExchangeRateModel) {
  return {
    id: row.id,
    version: row.version,
    from: row.from as Currency,
    to: row.to as Currency,
    rate: row.rate.toString(),
    effectiveFrom: day(row.effectiveFrom),
    source: row.source,
    recordedAt: row.recordedAt,
  };
}

export type ExchangeRateView = ReturnType<typeof exchangeRateView>;

/** What a benefit pool holds; what is drawn from it stands beside, for those who may know. */
export function poolView(row: BenefitPoolModel) {
  return {
    id: row.id,
    version: row.version,
    departmentId: row.departmentId,
    activity: row.activity,
    hoursYear: row.hoursYear,
    spendYear: money(row.spendYear, row.currency),
    source: row.source,
    asOf: day(row.asOf),
  };
}

export type PoolView = ReturnType<typeof poolView>;
