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

/** The day, the currency and the rates of a report. */
export interface ReportFrame {
  period: ReportPeriod;
  currency: Currency;
  convert: Convert;
}

/** The cases that a report counts: all whose currency, or that of something in their books, has a rate. */
export interface ReportFacts extends ReportFrame {
  cases: CaseStanding[];
}

interface Asked {
  period: string;
  currency?: Currency | undefined;
  now: Date;
}

/** The cases as they stood at the end of the asked quarter, in the asked currency or finance's own. */
export async function reportFacts(tx: Transaction, actor: Actor, asked: Asked): Promise<ReportFacts> {
  const frame = await reportFrame(tx, asked);
  const { on, plansOf } = frame.period;
  const facts = await caseFactsOn(tx, actor, on);
  return {
    ...frame,
    cases: facts.flatMap((one) => caseStanding(one, { on, plansOf, convert: frame.convert }) ?? []),
  };
}

export async function reportFrame(tx: Transaction, asked: Asked): Promise<ReportFrame> {
  const [period, finance] = await Promise.all([
    reportPeriod(tx, asked.period === "" ? "latest" : asked.period, asked.now),
    financeFacts(tx),
  ]);
  const currency =
    asked.currency ??
    policyOn(finance, new Date(`${period.on}T00:00:00Z`))?.currency ??
    startingPolicy.currency;
  return { period, currency, convert: converterInto(currency, finance) };
}

function converterInto(currency: Currency, { exchange }: FinanceFacts): Convert {
  return (amount, from, on) =>
    from === currency
      ? amount
      : (converted({ amountMinor: amount, currency: from as Currency }, currency, { exchange, day: on })
          ?.amountMinor ?? null);
}
