import { sum } from "@/lib/domain/shared/mean";
import type { Stage } from "@/lib/domain/use-cases/stage";
import type { Changes } from "@/lib/domain/value/changes";
import type { CashCurve, CurvePoint } from "@/lib/domain/value/curves";
import {
  countedOf,
  gradesTogether,
  plus,
  type Realised,
  realisedTogether,
  type Sums,
  totalOf,
} from "@/lib/domain/value/inks";
import type { CaseStanding, KindStanding } from "@/lib/domain/value/standing";
import { type Waterfall, waterfall } from "@/lib/domain/value/waterfall";

/** What some cases were to bring and brought, with every split; amounts in whole minor units of one currency. */
export interface Totals {
  cases: number;
  promised: Sums;
  realised: Realised;
  /** Confirmed and claimed. */
  came: Sums;
  confirmed: Sums;
  claimed: Sums;
  plannedCost: number;
  spent: number;
}

/** A case of a report with what it adds to each step of the waterfall. */
export type ReportCase = Omit<CaseStanding, "steps"> & { waterfall: Waterfall };

/** The value of a portfolio at the end of a quarter; amounts in minor units of `currency`. */
export interface ValueReport {
  period: {
    name: string;
    from: string;
    /** The day of the data. */
    on: string;
    state: "closed" | "open";
    closedBy: string | null;
    closedAt: Date | null;
    hash: string | null;
    /** The day whose approved plans the waterfall begins with. */
    plansOf: string;
    quarters: { name: string; state: "closed" | "open" }[];
  };
  currency: string;
  total: Totals;
  byKind: KindStanding[];
  waterfall: Waterfall;
  curve: { cash: CurvePoint[]; time: CurvePoint[] };
  cash: CashCurve;
  outlook: { year: string; likely: Sums; low: number; high: number };
  /** The cases furthest below their promise; all others together; those one may not know of together. */
  cases: ReportCase[];
  others: Totals;
  confidential: Totals;
  mix: { stage: MixPart[]; risk: MixPart[] };
  changes: Changes;
  withoutBusinessCase: { total: number; cases: { key: string; title: string }[]; confidential: number };
  unconverted: { cases: { key: string; currency: string }[]; confidential: number };
  risks: {
    overClaimed: { total: number; cases: { key: string; title: string; times: number }[] };
    overdrawn: { activity: string; times: number | null }[];
  };
  lastConfirmedAt: Date | null;
  /** Null for who takes no decisions. */
  decisionsWaiting: number | null;
  late: number;
}

/** Some cases added up, each split kept; amounts in whole minor units of the report's currency. */
export function totalsOf(cases: readonly CaseStanding[]): Totals {
  const realised = realisedTogether(cases.map((one) => one.realised));
  return {
    cases: cases.length,
    promised: plus(...cases.map(({ promised }) => promised)),
    realised,
    came: countedOf(realised),
    confirmed: gradesTogether(realised.confirmed),
    claimed: gradesTogether(realised.claimed),
    plannedCost: sum(cases.map(({ plannedCost }) => plannedCost)),
    spent: sum(cases.map(({ spent }) => spent)),
  };
}

/** The cases that the reader may know of, those furthest below their promise first, and all others as one line. */
export function rowsOf(cases: readonly CaseStanding[]): { rows: CaseStanding[]; confidential: Totals } {
  const rows = cases
    .filter(({ key }) => key !== null)
    .sort((a, b) => shortfallOf(b) - shortfallOf(a) || ((a.key ?? "") < (b.key ?? "") ? -1 : 1));
  return { rows, confidential: totalsOf(cases.filter(({ key }) => key === null)) };
}

/** Whether anything was to come, or came, by the day of the report. */
export function isDue({ promised, came }: Pick<CaseStanding, "promised" | "came">): boolean {
  return [promised.cash, promised.time, came.cash, came.time].some((amount) => amount !== 0);
}

/** How much is missing of what was promised; below zero where more came. */
export function shortfallOf({ promised, came }: Pick<CaseStanding, "promised" | "came">): number {
  return totalOf(promised) - totalOf(came);
}

/** From plan to actual over some cases. */
export function waterfallOf(cases: readonly CaseStanding[]): Waterfall {
  return waterfall(cases.map(({ steps }) => steps));
}

/** Promised and realised by kind of benefit, over all cases. */
export function byKind(cases: readonly CaseStanding[]): KindStanding[] {
  const all = cases.flatMap(({ kinds }) => kinds);
  return [...new Set(all.map(({ kind }) => kind))].sort().map((kind) => {
    const own = all.filter((one) => one.kind === kind);
    return {
      kind,
      promised: sum(own.map(({ promised }) => promised)),
      realised: realisedTogether(own.map(({ realised }) => realised)),
    };
  });
}

/** The cases of one stage or risk. */
export interface MixPart {
  name: string;
  cases: number;
  /** Likely value a year, in minor units of the report's currency. */
  valueYear: number;
}

const running: readonly Stage[] = ["approved", "building", "piloting", "live"];

/** The likely value a year of the running cases by what one asks of them: their stage, their risk. */
export function mixBy(
  cases: readonly CaseStanding[],
  by: "stage" | "risk",
  order: readonly string[],
): MixPart[] {
  const open = cases.filter(({ stage }) => running.includes(stage));
  return order.flatMap((name) => {
    const own = open.filter((one) => one[by] === name);
    if (own.length === 0) return [];
    return { name, cases: own.length, valueYear: sum(own.map(({ valueYear }) => valueYear ?? 0)) };
  });
}
