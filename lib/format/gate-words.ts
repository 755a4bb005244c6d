import type { GateNumbers, GateReason } from "@/lib/domain/realised/gate";
import { formatMonth } from "@/lib/format/date";
import { formatMoneyCompact } from "@/lib/format/money";
import { formatPercent } from "@/lib/format/number";
import { capitalised } from "@/lib/format/words";

const reasons: Record<GateReason, string> = {
  tooEarly: "no whole month is over yet",
  nothingEntered: "nothing that it brought is entered, so nobody can know",
  noPlan: "there is no approved plan to hold it against",
  onPlan: "it brings what was promised",
  behindPlan: "it brings less than was promised",
  farBehindPlan: "it brings far less than was promised",
  costsMoreThanItBrings: "it lately costs more to run than it brings",
  metricsRed: "its success metrics are red",
};

/** "It brings less than was promised, and its success metrics are red." */
export function reasonsWords(because: readonly GateReason[]): string {
  return `${capitalised(because.map((reason) => reasons[reason]).join(", and "))}.`;
}

/** The numbers of a gate in one breath: claimed of promised, cash apart from hours, measured, confirmed, run cost. */
export function numbersWords(numbers: GateNumbers, rate: number | null): string {
  const { until, currency, promised, cash, time, measured, confirmed, runCost } = numbers;
  if (until === null) return "The first whole month is not over.";
  const money = (amountMinor: number) => formatMoneyCompact({ amountMinor, currency });
  const hours = time === 0 ? "" : ` and hours worth ${money(time)}`;
  const share = rate === null ? "" : `, ${formatPercent(rate)} of the ${money(promised ?? 0)} promised`;
  return (
    `To the end of ${formatMonth(until)}: ${money(cash)} in cash${hours} claimed${share}. ` +
    `Measured ${money(measured)}, confirmed ${money(confirmed)}; running it cost ${money(runCost)}.`
  );
}
