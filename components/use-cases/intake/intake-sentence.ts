import { formatNumber, formatPercent } from "@/lib/format/number";
import { formatCount } from "@/lib/format/words";
import type { IntakeNumbers } from "@/lib/server/intake/queries";

/** The numbers of intake in one sentence; where too few people stand behind them it says so. */
export function intakeSentence(numbers: IntakeNumbers): string {
  const { days, starts, submits, medianMinutes, shareUnderTarget, targetMinutes } = numbers;
  if (starts === null) {
    return `In the last ${days} days fewer than five people began a proposal: too few for numbers that are about nobody.`;
  }
  const begun = `In the last ${days} days ${formatCount(starts, "proposal was", "proposals were")} begun`;
  if (submits === null || medianMinutes === null) return `${begun}; fewer than five people submitted one.`;
  const share =
    shareUnderTarget === null ? "" : `, ${formatPercent(shareUnderTarget)} in under ${targetMinutes} minutes`;
  return `${begun} and ${formatNumber(submits)} submitted, half of them within ${formatNumber(medianMinutes, 0)} minutes${share}.`;
}
