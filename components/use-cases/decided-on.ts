import { formatMoney, formatMoneyRange } from "@/lib/format/money";
import { formatScore, formatScoreRange } from "@/lib/format/number";

interface Inputs {
  cycle?: string | null;
  budget?: { amountMinor: number; currency: string } | null;
  rank?: number | null;
  openBlockers?: number;
  estimate?: {
    valueYearLow: number | null;
    valueYearHigh: number | null;
    cost: number | null;
    currency: string | null;
  };
  score?: {
    priority: number | null;
    low: number | null;
    high: number | null;
    raters: number;
    scoringModel: number;
  } | null;
}

/** The state of knowledge that a decision kept, as lines to read; empty when it kept none. */
export function decidedOn(inputs: unknown): { term: string; value: string | null }[] {
  if (typeof inputs !== "object" || inputs === null) return [];
  const { cycle, budget, rank, openBlockers, estimate, score } = inputs as Inputs;
  const currency = estimate?.currency;
  const money = (amountMinor: number | null | undefined) =>
    currency && typeof amountMinor === "number" ? { amountMinor, currency } : null;
  const [low, high, cost] = [estimate?.valueYearLow, estimate?.valueYearHigh, estimate?.cost].map(money);
  const range = score ? `${formatScore(score.priority)} (${formatScoreRange(score.low, score.high)})` : null;
  return [
    { term: "Cycle", value: cycle ?? null },
    { term: "Budget of the cycle", value: budget ? formatMoney(budget) : null },
    { term: "Rank", value: typeof rank === "number" ? String(rank) : null },
    { term: "Priority", value: range },
    { term: "Raters", value: score ? `${score.raters}, scoring model ${score.scoringModel}` : null },
    { term: "Value a year", value: low && high ? formatMoneyRange(low, high) : null },
    { term: "Cost to build", value: cost ? formatMoney(cost) : null },
    { term: "Open blockers", value: openBlockers === undefined ? null : String(openBlockers) },
  ];
}
