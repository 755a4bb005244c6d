import { roleOf } from "@/prisma/seed/finance";
import { dayFrom } from "@/prisma/seed/sample-inputs";
import type { DepartmentCode, SampleCase } from "@/prisma/seed/sample-shape";

/** What of the value, by the sample's own people, is hours saved; the rest is money of the department's usual kind. */
const HOURS_PART = 0.6;
const MONTHS_TO_LAUNCH = 6;

const moneyKind: Record<DepartmentCode, [kind: string, label: string]> = {
  "customer-service": ["costAvoided", "Fewer repeat contacts at the outside call centre"],
  marketing: ["costAvoided", "Less work bought from agencies"],
  sales: ["revenue", "More offers that are accepted"],
  hr: ["costAvoided", "Fewer days until a place is filled"],
  "product-development": ["lossAvoided", "Fewer faults that reach customers"],
  "ai-office": ["costAvoided", "Less bought from outside"],
  finance: ["costAvoided", "Less bought from outside"],
};

/**
 * The business case that the people of a sample case make of its estimate, on the day before its panel begins; null where
 * nobody knows yet what it is worth.
 */
export function businessCaseOf(
  sample: SampleCase,
  { daysAgo, today, pool }: { daysAgo: number; today: Date; pool: string | null },
) {
  const { estimate, department } = sample;
  if (!estimate || estimate.cost === null) return null;
  const start = dayFrom(today, -daysAgo).slice(0, 7);
  return {
    depth: "standard",
    currency: "EUR",
    startsOn: start,
    benefitsFrom: dayFrom(today, 30.5 * MONTHS_TO_LAUNCH - daysAgo).slice(0, 7),
    ramp: { kind: "scurve", months: 9 },
    lines: [
      cost("investment", "build", "Data, tuning and integration", "once", estimate.cost * 0.85),
      cost("investment", "changeManagement", "Training the people who use it", "once", estimate.cost * 0.15),
      ...benefitsOf(sample, estimate.valueYear, pool),
      cost("runCost", "infrastructure", "Running the model", "year", estimate.cost * 0.12),
      cost("runCost", "humanReview", "People who read a sample of the answers", "year", estimate.cost * 0.08),
    ].map((line) => ({ ...line, costCentre: costCentres[department] })),
  };
}

const costCentres: Record<DepartmentCode, string> = {
  "customer-service": "4100",
  marketing: "5200",
  sales: "5300",
  hr: "6100",
  "product-development": "7100",
  "ai-office": "8100",
  finance: "6200",
};

function benefitsOf(sample: SampleCase, valueYear: readonly [number, number, number], pool: string | null) {
  const { department, yearlyVolume, minutesEach } = sample;
  const [benefit, label] = moneyKind[department];
  const part = yearlyVolume && minutesEach ? 1 - HOURS_PART : 1;
  const [low, likely, high] = valueYear.map((amount) => euros(Math.max(0, amount) * part));
  const money = { kind: "benefit", benefit, label, every: "year", low, likely, high };
  if (!yearlyVolume || !minutesEach) return [money];
  return [hoursLine(sample, valueYear[1] * HOURS_PART, pool), money];
}

function hoursLine(
  { yearlyVolume, minutesEach, department }: SampleCase,
  worthEur: number,
  pool: string | null,
) {
  const [volumeYear, minutes] = [three(yearlyVolume), three(minutesEach)];
  const hours = (volumeYear.likely * minutes.likely) / 60;
  // The part of the work that is saved is what makes the hours worth what the people of the case say they are.
  const share = hours === 0 ? 0 : Math.min(0.9, worthEur / (hours * 50));
  return {
    ...{ kind: "benefit", benefit: "capacityFreed", label: "Time saved", every: "hours" },
    ...{ volumeYear, minutesEach: minutes, share: Math.round(share * 1_000) / 1_000 },
    ...{ role: roleOf[department], pool },
  };
}

function three(range: SampleCase["yearlyVolume"]) {
  const { low, high } = range ?? { low: 0, high: 0 };
  return { low, likely: (low + high) / 2, high };
}

function cost(kind: string, category: string, label: string, every: string, amount: number) {
  const [low, likely, high] = [0.85, 1, 1.4].map((factor) => euros(amount * factor));
  return { kind, category, label, every, low, likely, high };
}

function euros(amount: number) {
  return { amountMinor: Math.round(amount) * 100, currency: "EUR" };
}
