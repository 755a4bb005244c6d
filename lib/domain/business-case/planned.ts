import type { LineFlow } from "@/lib/domain/business-case/flows";
import { type BenefitKind, benefitKindNames, lineKindNames } from "@/lib/domain/business-case/kinds";
import { addMonths } from "@/lib/domain/shared/calendar-month";
import { groupBy } from "@/lib/domain/shared/group-by";
import { sum } from "@/lib/domain/shared/mean";

export type PlannedKind = "investment" | "runCost" | BenefitKind;

export const plannedKindNames: Record<PlannedKind, string> = {
  investment: lineKindNames.investment,
  runCost: lineKindNames.runCost,
  ...benefitKindNames,
};

/** What a month is planned to bring or cost, of one kind. */
export interface PlannedAmount {
  month: string;
  kind: PlannedKind;
  /** Whole minor units. */
  amount: number;
  hours: number | null;
}

/**
 * The likely amounts of a case by month and kind, months without any left out. Each month is what the running total
 * gained, rounded, so that the months of a kind add up to its total, to the cent.
 */
export function plannedMonths(startsOn: string, flows: readonly LineFlow[]): PlannedAmount[] {
  const byKind = groupBy(flows, ({ line }) => kindOf(line));
  return [...byKind].flatMap(([kind, own]) => {
    const months = own[0]?.likely.length ?? 0;
    const amounts = wholeSteps(
      totalled(
        own.map(({ likely }) => likely),
        months,
      ),
    );
    const timed = own.flatMap(({ hours }) => (hours ? [hours] : []));
    const hours = timed.length > 0 ? totalled(timed, months) : null;
    return amounts.flatMap((amount, index): PlannedAmount[] =>
      amount === 0 && !hours?.[index]
        ? []
        : [{ month: addMonths(startsOn, index), kind, amount, hours: hours?.[index] ?? null }],
    );
  });
}

function kindOf({ kind, benefit }: LineFlow["line"]): PlannedKind {
  return kind === "benefit" ? (benefit ?? "noMoney") : kind;
}

function totalled(rows: readonly (readonly number[])[], months: number): number[] {
  return Array.from({ length: months }, (_, month) => sum(rows.map((row) => row[month] ?? 0)));
}

function wholeSteps(amounts: readonly number[]): number[] {
  let [total, rounded] = [0, 0];
  return amounts.map((amount) => {
    total += amount;
    const step = Math.round(total) - rounded;
    rounded += step;
    return step;
  });
}
