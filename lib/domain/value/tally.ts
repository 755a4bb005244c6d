import type { PlannedKind } from "@/lib/domain/business-case/planned";
import { committedStages, type Stage } from "@/lib/domain/use-cases/stage";
import {
  addRealised,
  addTo,
  countedOf,
  gradesTogether,
  noRealised,
  noSums,
  type Realised,
  type Sums,
  totalOf,
} from "@/lib/domain/value/inks";
import type { MixPart, Totals, ValueReport } from "@/lib/domain/value/report";
import {
  type CaseFacts,
  type CaseStanding,
  caseStanding,
  type Frame,
  type KindStanding,
} from "@/lib/domain/value/standing";
import { addSteps, noWaterfall, type Waterfall } from "@/lib/domain/value/waterfall";

/** What a report says of all cases together. */
export interface Tally extends Pick<ValueReport, "total" | "byKind" | "mix" | "others" | "confidential"> {
  waterfall: Waterfall;
  /** The cases furthest below their promise, the worst first. */
  worst: CaseStanding[];
  /** Cases in a currency that has no rate: in no total. */
  unconverted: Pick<CaseFacts, "key" | "currency">[];
}

/**
 * The cases of a portfolio added up, with the `most` that are furthest below their promise: those the reader may know of,
 * and of which anything was to come, or came, by the day. Amounts are whole minor units of the report's currency. Each case
 * is let go once it is added: to keep ten thousand of them would take longer than to count them.
 */
export function tallyOf(all: readonly CaseFacts[], frame: Frame, most: number): Tally {
  const [others, confidential, steps] = [noCounts(), noCounts(), noWaterfall()];
  const kinds = new Map<PlannedKind, KindStanding>();
  const mix = { stage: noMix(committedStages), risk: noMix(["high", "notAssessed", "standard"]) };
  const worst: CaseStanding[] = [];
  const unconverted: Tally["unconverted"] = [];
  for (const facts of all) {
    const one = caseStanding(facts, frame);
    if (!one) {
      unconverted.push({ key: facts.key, currency: facts.currency });
      continue;
    }
    addSteps(steps, one.steps);
    addKinds(kinds, one.kinds);
    if (running.includes(one.stage)) {
      addToMix(mix.stage, one.stage, one);
      addToMix(mix.risk, one.risk, one);
    }
    if (one.key === null) addCase(confidential, one);
    else if (!isDue(one)) addCase(others, one);
    else {
      const left = keepWorst(worst, one, most);
      if (left) addCase(others, left);
    }
  }
  const total = noCounts();
  for (const counts of [others, confidential]) addCounts(total, counts);
  for (const one of worst) addCase(total, one);
  return {
    ...{ total: totalsOf(total), others: totalsOf(others), confidential: totalsOf(confidential) },
    byKind: [...kinds.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    waterfall: steps,
    mix: { stage: partsOf(mix.stage), risk: partsOf(mix.risk) },
    ...{ worst, unconverted },
  };
}

/** Whether anything was to come, or came, by the day of the report. */
function isDue({ promised, came }: CaseStanding): boolean {
  return promised.cash !== 0 || promised.time !== 0 || came.cash !== 0 || came.time !== 0;
}

/** How much is missing of what was promised; below zero where more came. */
function shortfallOf({ promised, came }: CaseStanding): number {
  return totalOf(promised) - totalOf(came);
}

/** Puts a case in its place among the worst; gives back the one that is not among them any more. */
function keepWorst(worst: CaseStanding[], one: CaseStanding, most: number): CaseStanding | undefined {
  const place = worst.findIndex((other) => isWorse(one, other));
  if (place < 0) worst.push(one);
  else worst.splice(place, 0, one);
  return worst.length > most ? worst.pop() : undefined;
}

function isWorse(one: CaseStanding, other: CaseStanding): boolean {
  const more = shortfallOf(one) - shortfallOf(other);
  return more === 0 ? (one.key ?? "") < (other.key ?? "") : more > 0;
}

interface Counts {
  cases: number;
  promised: Sums;
  realised: Realised;
  plannedCost: number;
  spent: number;
}

function noCounts(): Counts {
  return { cases: 0, promised: noSums(), realised: noRealised(), plannedCost: 0, spent: 0 };
}

function addCase(counts: Counts, one: CaseStanding): void {
  counts.cases += 1;
  addAmounts(counts, one);
}

function addCounts(counts: Counts, more: Counts): void {
  counts.cases += more.cases;
  addAmounts(counts, more);
}

function addAmounts(counts: Counts, more: Omit<Counts, "cases">): void {
  addTo(counts.promised, more.promised);
  addRealised(counts.realised, more.realised);
  counts.plannedCost += more.plannedCost;
  counts.spent += more.spent;
}

function totalsOf(counts: Counts): Totals {
  const { realised } = counts;
  return {
    ...counts,
    came: countedOf(realised),
    confirmed: gradesTogether(realised.confirmed),
    claimed: gradesTogether(realised.claimed),
  };
}

function addKinds(kinds: Map<PlannedKind, KindStanding>, own: readonly KindStanding[]): void {
  for (const { kind, promised, realised } of own) {
    const known = kinds.get(kind) ?? { kind, promised: 0, realised: noRealised() };
    kinds.set(kind, known);
    known.promised += promised;
    addRealised(known.realised, realised);
  }
}

const running: readonly Stage[] = ["approved", "building", "piloting", "live"];

type Mix = Map<string, MixPart>;

function noMix(names: readonly string[]): Mix {
  return new Map(names.map((name) => [name, { name, cases: 0, valueYear: 0 }]));
}

function addToMix(mix: Mix, name: string, { valueYear }: CaseStanding): void {
  const part = mix.get(name);
  if (!part) return;
  part.cases += 1;
  part.valueYear += valueYear ?? 0;
}

function partsOf(mix: Mix): MixPart[] {
  return [...mix.values()].filter(({ cases }) => cases > 0);
}
