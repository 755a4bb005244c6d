import "server-only";
import { type Assumptions, probabilityOf, startingPolicy } from "@/lib/domain/finance-policy/assumptions";
import { effectiveOn, hourlyRates } from "@/lib/domain/finance-policy/effective";
import type { Currency } from "@/lib/domain/shared/currency";
import type { Stage } from "@/lib/domain/use-cases/stage";
import { database, type Transaction } from "@/lib/server/db";
import {
  exchangeRateView,
  labourRateView,
  type PolicyView,
  policyView,
} from "@/lib/server/finance-policy/rows";
import { day } from "@/lib/server/use-cases/rows";

interface Assumed {
  stage: Stage;
  route: string;
  departmentId: string | null;
  currency: Currency;
}

/** Everything that finance has set, of which the rules take what holds on a day. */
export async function financeFacts(tx: Transaction) {
  const [policies, labour, exchange] = await Promise.all([
    tx.financePolicy.findMany(),
    tx.labourRate.findMany(),
    tx.exchangeRate.findMany(),
  ]);
  return {
    policies: policies.map(policyView),
    labour: labour.map(labourRateView),
    exchange: exchange.map(exchangeRateView),
  };
}

export type FinanceFacts = Awaited<ReturnType<typeof financeFacts>>;

/** What a case would be computed with today, in its own currency or finance's. */
export async function assumedToday(
  place: Omit<Assumed, "currency">,
  { currency, now }: { currency: string | undefined; now: Date },
): Promise<{ currency: Currency; assumptions: Assumptions }> {
  const facts = await financeFacts(database());
  const chosen = (currency ?? policyOn(facts, now)?.currency ?? startingPolicy.currency) as Currency;
  return { currency: chosen, assumptions: assumedFor(facts, { ...place, currency: chosen }, now) };
}

/** The policy of a day, or the starting point while finance has recorded none. */
export function policyOn({ policies }: FinanceFacts, now: Date): PolicyView | null {
  return effectiveOn(policies, day(now));
}

/** What a business case is computed with today. */
export function assumedFor(facts: FinanceFacts, { stage, route, ...place }: Assumed, now: Date): Assumptions {
  const policy = policyOn(facts, now);
  const { discountRate, horizonMonths, probabilities } = policy ?? startingPolicy;
  return {
    policyId: policy?.id ?? null,
    discountRate,
    horizonMonths,
    probability: probabilityOf(probabilities, stage, route),
    perHour: hourlyRates(facts, { day: day(now), ...place }),
  };
}
