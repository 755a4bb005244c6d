import { benefitKindNames, lineKindNames } from "@/lib/domain/business-case/kinds";
import type { BusinessCaseLine, Every } from "@/lib/domain/business-case/line-schema";
import { formatMoney } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";

export const everyNames: Record<Every, string> = {
  once: "Once",
  month: "Every month",
  year: "A year",
  months: "Month by month",
  hours: "Hours: how many × minutes × rate",
  none: "Without an amount",
};

/** "Benefit: capacity freed (hours)". */
export function kindWords({ kind, benefit }: Pick<BusinessCaseLine, "kind" | "benefit">): string {
  return benefit ? `${lineKindNames[kind]}: ${benefitKindNames[benefit].toLowerCase()}` : lineKindNames[kind];
}

/** What a line amounts to, in words short enough for a table. */
export function amountWords(line: BusinessCaseLine): string {
  const { every, low, likely, high, volumeYear, minutesEach, share, monthlyMinor } = line;
  if (every === "none") return "no money";
  if (every === "months") return `${formatNumber(monthlyMinor.length)} months listed`;
  if (every === "hours") {
    const count = formatNumber(volumeYear?.likely, 0);
    return `${count} a year × ${formatNumber(minutesEach?.likely, 1)} minutes × ${formatNumber(share * 100, 1)}%`;
  }
  const span = low && high && low.amountMinor !== high.amountMinor;
  const range = span ? ` (${formatMoney(low)} to ${formatMoney(high)})` : "";
  return `${formatMoney(likely)} ${everyWords[every]}${range}`;
}

const everyWords: Record<"once" | "month" | "year", string> = {
  once: "once",
  month: "a month",
  year: "a year",
};
