import type { AnyCommand, Call } from "@/lib/server/command";
import {
  addPool,
  recordExchangeRate,
  recordLabourRate,
  recordPolicy,
} from "@/lib/server/finance-policy/commands";
import { dayFrom } from "@/prisma/seed/sample-inputs";
import type { DepartmentCode, PersonKey } from "@/prisma/seed/sample-shape";

type DoAs = (person: PersonKey, command: AnyCommand, call: Call) => Promise<unknown>;

/** Whose hour the cases of a department save. */
export const roleOf: Record<DepartmentCode, string> = {
  "customer-service": "Service agent",
  marketing: "Marketing specialist",
  sales: "Sales adviser",
  hr: "HR adviser",
  "product-development": "Engineer",
  "ai-office": "Engineer",
  finance: "HR adviser",
};

export const perHourEur: Record<string, number> = {
  "Service agent": 41,
  "Marketing specialist": 54,
  "Sales adviser": 58,
  "HR adviser": 52,
  Engineer: 74,
};

const pools: readonly [DepartmentCode, string, number][] = [
  ["customer-service", "Answering customers", 92_000],
  ["marketing", "Writing copy", 21_000],
  ["sales", "Preparing offers", 26_000],
  ["hr", "Answering employees", 9_500],
  ["product-development", "Reading and writing documents", 30_000],
];

const FIRST_DAYS_AGO = 600;
const CORRECTED_DAYS_AGO = 240;

/** What finance of the sample company has set: policy, rates, pools of work; by its reviewer, long before the first case. */
export async function setFinance(doAs: DoAs, today: Date): Promise<void> {
  const by = (command: AnyCommand, input: unknown) => doAs("reviewer-finance", command, { input });
  const first = dayFrom(today, -FIRST_DAYS_AGO);
  const policy = { horizonMonths: 36, currency: "EUR", probabilities };
  await by(recordPolicy, {
    ...policy,
    effectiveFrom: first,
    discountRate: 0.07,
    reason: "The rate that the board uses for all investments.",
  });
  await by(recordPolicy, {
    ...policy,
    effectiveFrom: dayFrom(today, -CORRECTED_DAYS_AGO),
    discountRate: 0.08,
    reason: "Money has become dearer.",
  });
  for (const [role, amount] of Object.entries(perHourEur)) {
    const perHour = { amountMinor: amount * 100, currency: "EUR" };
    await by(recordLabourRate, { role, effectiveFrom: first, perHour, source: "Payroll, with all charges" });
  }
  const exchange = { from: "USD", to: "EUR", rate: "0.9215", effectiveFrom: first, source: "ECB" };
  await by(recordExchangeRate, exchange);
  for (const [department, activity, hoursYear] of pools) {
    await by(addPool, { department, activity, hoursYear, source: "Time sheets", asOf: first });
  }
}

const probabilities = {
  draft: { other: 0.35 },
  returned: { other: 0.35 },
  submitted: { other: 0.4 },
  triage: { other: 0.45, tune: 0.4 },
  scoring: { other: 0.5, tune: 0.45 },
  review: { other: 0.55, tune: 0.5 },
  parked: { other: 0.45 },
  approved: { other: 0.65, tune: 0.6 },
  building: { other: 0.7 },
  piloting: { other: 0.8 },
  live: { other: 0.95 },
};
