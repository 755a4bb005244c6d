import "server-only";
import { startingPolicy } from "@/lib/domain/finance-policy/assumptions";
import { converted } from "@/lib/domain/finance-policy/effective";
import type { Currency } from "@/lib/domain/shared/currency";
import { type CaseStanding, type Convert, caseStanding } from "@/lib/domain/value/standing";
import type { Transaction } from "@/lib/server/db";
import { type FinanceFacts, financeFacts, policyOn } from "@/lib/server/finance-policy/assumptions";
import type { Actor } from "@/lib/server/session";
import { type ReportPeriod, reportPeriod } from "@/lib/server/value/period";
import { caseFactsOn } from "@/lib/server/value/standings";

/** Everything that a report counts with. */
export interface ReportFacts {
  period: ReportPeriod;
  currency: Currency;
  convert: Convert;
  cases: CaseStanding[];
  /** Cases in a currency for which finance has set no rate: in no total. */
  unconverted: { key: string | null; currency: string }[];
}

interface Asked {
  period: string;
  currency?: Currency | undefined;
  now: Date;
}

/** The cases as they stood at the end of the asked quarter, in the asked currency or finance's own. */
export async function reportFacts(tx: Transaction, actor: Actor, asked: Asked): Promise<ReportFacts> {
  const [period, finance] = await Promise.all([
    reportPeriod(tx, asked.period === "" ? "latest" : asked.period, asked.now),
    financeFacts(tx),
  ]);
  const { on, plansOf } = period;
  const currency =
    asked.currency ?? policyOn(finance, new Date(`${on}T00:00:00Z`))?.currency ?? startingPolicy.currency;
  const convert = converterInto(currency, finance);
  const all = (await caseFactsOn(tx, actor, on)).map((facts) => ({
    facts,
    standing: caseStanding(facts, { on, plansOf, convert }),
  }));
  return {
    period,
    currency,
    convert,
    cases: all.flatMap(({ standing }) => standing ?? []),
    unconverted: all
      .filter(({ standing }) => standing === null)
      .map(({ facts }) => ({ key: facts.key, currency: facts.currency })),
  };
}

function converterInto(currency: Currency, { exchange }: FinanceFacts): Convert {
  return (amount, from, on) =>
    from === currency
      ? amount
      : (converted({ amountMinor: amount, currency: from as Currency }, currency, { exchange, day: on })
          ?.amountMinor ?? null);
}
