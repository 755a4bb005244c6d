import type { LineFlow } from "@/lib/domain/business-case/flows";
import { type BenefitKind, benefitKindNames, lineKindNames } from "@/lib/domain/business-case/kinds";
import { groupBy } from "@/lib/domain/shared/group-by";
import { sum } from "@/lib/domain/shared/mean";

export type PlannedKind = "investment" | "runCost" | BenefitKind;

export const plannedKindNames: Record<PlannedKind, string> = {
  investment: lineKindNames.investment,
  runCost: lineKindNames.runCost,
  ...benefitKindNames,
};

/** What one kind is planned to bring or cost, added up: the nth entry is what the first n months come to. */
export interface PlannedTotals {
  kind: PlannedKind;
  /** Whole minor units, each rounded by itself: what any months bring together is exact to the cent. */
  amounts: number[];
  /** Freed hours; empty where the kind counts none. */
  hours: number[];
}

/** The likely amounts of a case by kind, added up from its first month on; kinds that come to nothing are left out. */
export function plannedTotals(flows: readonly LineFlow[]): PlannedTotals[] {
  const byKind = groupBy(flows, ({ line }) => kindOf(line));
  return [...byKind].flatMap(([kind, own]) => {
    const amounts = addedUp(own.map(({ likely }) => likely)).map(Math.round);
    const hours = addedUp(own.flatMap(({ hours: timed }) => (timed ? [timed] : [])));
    return [...amounts, ...hours].some((total) => total !== 0) ? [{ kind, amounts, hours }] : [];
  });
}

function kindOf({ kind, benefit }: LineFlow["line"]): PlannedKind {
  return kind === "benefit" ? (benefit ?? "noMoney") : kind;
}

function addedUp(rows: readonly (readonly number[])[]): number[] {
  let total = 0;
  return (rows[0] ?? []).map((_, month) => {
    total += sum(rows.map((row) => row[month] ?? 0));
    return total;
  });
}
