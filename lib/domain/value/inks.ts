import { isTime } from "@/lib/domain/business-case/kinds";
import type { PlannedKind } from "@/lib/domain/business-case/planned";
import type { ActualState, Grade } from "@/lib/domain/realised/grade";

/** Money that a budget feels, and time that no budget has given up yet: shown apart, never one sum without the two. */
export const inks = ["cash", "time"] as const;
export type Ink = (typeof inks)[number];

export const inkNames: Record<Ink, string> = { cash: "Cash", time: "Time" };

/** An amount by its two inks, in whole minor units of one currency. */
export type Sums = Record<Ink, number>;

/** How far an amount of the books has come. */
export type Standing = "confirmed" | "claimed";

/** "leaked": claimed in a quarter that finance closed without confirming it. */
export type BookedState = ActualState | "leaked";

/** Realised benefits by standing, ink and grade. */
export interface Realised {
  confirmed: Record<Grade, Sums>;
  claimed: Record<Grade, Sums>;
  /** The part of what is claimed that finance closed its books on: claimed and never confirmed. */
  leakage: Sums;
}

export const grades: readonly Grade[] = ["measured", "modelled", "asserted"];

/** Hours are time until finance has put them into a budget; every other benefit is cash. */
export function inkOf(kind: PlannedKind, state?: BookedState): Ink {
  return isTime(kind) && state !== "inBudget" ? "time" : "cash";
}

/** Confirmed is what finance stands for, in the budget or not yet; all else is claimed. */
export function standingOf(state: BookedState): Standing {
  return state === "confirmed" || state === "inBudget" ? "confirmed" : "claimed";
}

/** Whether an amount of this kind is gained; else it is spent. */
export function isBenefit(kind: PlannedKind): boolean {
  return kind !== "investment" && kind !== "runCost";
}

/** Nothing, to add to: a new object at each call. */
export function noSums(): Sums {
  return { cash: 0, time: 0 };
}

/** The same of what was realised. */
export function noRealised(): Realised {
  const none = () => ({ measured: noSums(), modelled: noSums(), asserted: noSums() });
  return { confirmed: none(), claimed: none(), leakage: noSums() };
}

/** An amount of one kind, in the ink of that kind. */
export function inItsInk(kind: PlannedKind, amount: number): Sums {
  return { ...noSums(), [inkOf(kind)]: amount };
}

/** Both inks as one number, which is never shown without its split. */
export function totalOf({ cash, time }: Sums): number {
  return cash + time;
}

/** The sum of some amounts, ink by ink; nothing for none. */
export function plus(...all: readonly Sums[]): Sums {
  const sum = noSums();
  for (const one of all) addTo(sum, one);
  return sum;
}

/** Adds an amount to a sum in place: what is added up case by case is not made anew for each of ten thousand. */
export function addTo(sum: Sums, one: Sums): void {
  sum.cash += one.cash;
  sum.time += one.time;
}

/** Both inks of a standing, its grades added up. */
export function gradesTogether({ measured, modelled, asserted }: Record<Grade, Sums>): Sums {
  return plus(measured, modelled, asserted);
}

/** What counts as realised: confirmed and claimed. */
export function countedOf({ confirmed, claimed }: Realised): Sums {
  return plus(gradesTogether(confirmed), gradesTogether(claimed));
}

/** What some cases realised, each split kept. */
export function realisedTogether(all: readonly Realised[]): Realised {
  const sum = noRealised();
  for (const one of all) addRealised(sum, one);
  return sum;
}

/** Adds what a case realised to a sum in place. */
export function addRealised(sum: Realised, one: Realised): void {
  for (const grade of grades) {
    addTo(sum.confirmed[grade], one.confirmed[grade]);
    addTo(sum.claimed[grade], one.claimed[grade]);
  }
  addTo(sum.leakage, one.leakage);
}
