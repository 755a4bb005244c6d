import { everyNames } from "@/components/use-cases/value/line-words";
import { benefitKindNames, lineCategoryNames, lineKindNames } from "@/lib/domain/business-case/kinds";
import { formatMonth } from "@/lib/format/date";
import { formatMoney } from "@/lib/format/money";
import { formatNumber, formatPercent } from "@/lib/format/number";
import { formatList } from "@/lib/format/words";

type Fields = Readonly<Record<string, unknown>>;

const fieldNames: Record<string, string> = {
  depth: "Depth",
  currency: "Currency",
  startsOn: "First month",
  benefitsFrom: "Benefit begins",
  ramp: "How the benefit grows",
  deviation: "Other than finance's policy",
  kind: "Kind",
  category: "Category",
  benefit: "Kind of benefit",
  label: "Name",
  every: "Counted",
  low: "Low",
  likely: "Likely",
  high: "High",
  monthlyMinor: "Month by month",
  volumeYear: "How many a year",
  minutesEach: "Minutes each",
  share: "Part that is saved",
  role: "Whose hour",
  perHour: "An hour",
  fromMonth: "From month",
  untilMonth: "Until month",
  capex: "Capitalised",
  costCentre: "Cost centre",
  budgetLine: "Budget line",
  pool: "Benefit pool",
};

export function caseFieldName(field: string): string {
  return fieldNames[field] ?? field;
}

const words: Record<string, (value: never) => string> = {
  startsOn: formatMonth,
  benefitsFrom: formatMonth,
  share: (share: number) => formatPercent(share, 1),
  kind: (kind: keyof typeof lineKindNames) => lineKindNames[kind],
  category: (category: keyof typeof lineCategoryNames) => lineCategoryNames[category],
  benefit: (benefit: keyof typeof benefitKindNames) => benefitKindNames[benefit],
  every: (every: keyof typeof everyNames) => everyNames[every],
  monthlyMinor: (months: readonly number[]) => `${formatNumber(months.length)} months listed`,
  pool: () => "a pool",
  ramp: ({ kind, months, shares }: { kind: string; months?: number; shares?: readonly number[] }) => {
    if (kind === "none") return "at once";
    if (kind === "custom") return `month by month, ${formatNumber(shares?.length)} months`;
    return `${kind === "linear" ? "evenly" : "in an s-curve"} over ${formatNumber(months)} months`;
  },
  deviation: ({ discountRate, horizonMonths, probability, reason }: Deviating) =>
    formatList([
      ...(discountRate === undefined ? [] : [`${formatPercent(discountRate, 2)} a year`]),
      ...(horizonMonths === undefined ? [] : [`${formatNumber(horizonMonths)} months`]),
      ...(probability === undefined ? [] : [`a ${formatPercent(probability)} chance of success`]),
      `because: ${reason}`,
    ]),
};

interface Deviating {
  discountRate?: number;
  horizonMonths?: number;
  probability?: number;
  reason: string;
}

/** A value of a business case as a reader says it; null where it is not said. */
export function caseValueWords(field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  const said = words[field];
  if (said) return said(value as never);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return formatNumber(value, 2);
  if (typeof value === "object") return objectWords(value as Fields);
  return String(value);
}

function objectWords(value: Fields): string {
  if ("amountMinor" in value) return formatMoney(value as { amountMinor: number; currency: string });
  const { low, likely, high } = value as { low?: number; likely?: number; high?: number };
  return `${formatNumber(low, 1)} / ${formatNumber(likely, 1)} / ${formatNumber(high, 1)}`;
}
