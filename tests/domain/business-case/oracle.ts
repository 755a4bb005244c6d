import type { CaseFacts } from "@/lib/domain/business-case/flows";
import type { Assumptions } from "@/lib/domain/finance-policy/assumptions";

/**
 * A business case worked out the long way, month after month, as somebody with a sheet of paper would: nothing of
 * lib/domain is used. Amounts in minor units, not rounded.
 */
export function onPaper(facts: CaseFacts, assumptions: Assumptions) {
  const months = assumptions.horizonMonths;
  const [startYear, startMonth] = facts.startsOn.split("-").map(Number) as [number, number];
  const [launchYear, launchMonth] = facts.benefitsFrom.split("-").map(Number) as [number, number];
  const launch = (launchYear - startYear) * 12 + launchMonth - startMonth;
  const growth = Math.exp(Math.log(1 + assumptions.discountRate) / 12);
  const sheet = { investment: 0, benefit: 0, runCost: 0, npv: 0, enpv: 0, presentCost: 0, presentGain: 0 };
  const net: number[] = [];
  let discount = 1;
  for (let month = 0; month <= months; month++) {
    const column = { investment: 0, benefit: 0, runCost: 0 };
    for (const line of facts.lines)
      column[line.kind] += amountOf(line, month, { facts, assumptions, launch });
    const gain = column.benefit - column.runCost;
    net.push(gain - column.investment);
    sheet.investment += column.investment;
    sheet.benefit += column.benefit;
    sheet.runCost += column.runCost;
    sheet.npv += (gain - column.investment) / discount;
    sheet.enpv += (assumptions.probability * gain - column.investment) / discount;
    sheet.presentCost += column.investment / discount;
    sheet.presentGain += gain / discount;
    discount *= growth;
  }
  return { ...sheet, paidBack: whenBack(net), breakEven: breakEven(sheet) };
}

function amountOf(
  line: CaseFacts["lines"][number],
  month: number,
  { facts, assumptions, launch }: { facts: CaseFacts; assumptions: Assumptions; launch: number },
): number {
  const isInvestment = line.kind === "investment";
  const first = line.fromMonth ?? (isInvestment ? 0 : launch);
  if (line.every === "months") return line.monthlyMinor[month - first] ?? 0;
  const likely = line.likely?.amountMinor ?? 0;
  if (line.every === "once") return month === first ? likely : 0;
  const end =
    line.untilMonth ?? (isInvestment ? (launch > first ? launch : first + 1) : Number.POSITIVE_INFINITY);
  if (month < first || month >= end) return 0;
  const full =
    line.every === "hours"
      ? ((line.volumeYear?.likely ?? 0) *
          (line.minutesEach?.likely ?? 0) *
          line.share *
          (assumptions.perHour[line.role ?? ""] ?? 0)) /
        720
      : likely / (line.every === "year" ? 12 : 1);
  return line.kind === "benefit" ? full * grown(facts.ramp, month - launch + 1) : full;
}

function grown(ramp: CaseFacts["ramp"], monthsLive: number): number {
  if (ramp.kind === "none") return 1;
  if (ramp.kind === "custom") return ramp.shares[monthsLive - 1] ?? ramp.shares[ramp.shares.length - 1] ?? 0;
  if (monthsLive >= ramp.months) return 1;
  const part = monthsLive / ramp.months;
  return ramp.kind === "linear" ? part : part * part * (3 - 2 * part);
}

function whenBack(net: readonly number[]): number | null {
  let sum = 0;
  let wasSpent = false;
  for (const [month, amount] of net.entries()) {
    const before = sum;
    sum += amount;
    if (wasSpent && sum >= 0) return month - 1 + -before / amount;
    wasSpent ||= sum < 0;
  }
  return wasSpent ? null : 0;
}

function breakEven({
  presentCost,
  presentGain,
}: {
  presentCost: number;
  presentGain: number;
}): number | null {
  return presentGain > 0 ? presentCost / presentGain : null;
}
