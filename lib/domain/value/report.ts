import type { Changes } from "@/lib/domain/value/changes";
import type { CashCurve, CurvePoint } from "@/lib/domain/value/curves";
import type { Realised, Sums } from "@/lib/domain/value/inks";
import type { CaseStanding, KindStanding } from "@/lib/domain/value/standing";
import type { Waterfall } from "@/lib/domain/value/waterfall";

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

/** Where a portfolio stands at the end of a quarter, and how that came about; amounts in minor units of `currency`. */
export interface ValueStanding {
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
  /** The cases furthest below their promise; all others together; those one may not know of together. */
  cases: ReportCase[];
  others: Totals;
  confidential: Totals;
  mix: { stage: MixPart[]; risk: MixPart[] };
  unconverted: { cases: { key: string; currency: string }[]; confidential: number };
  lastConfirmedAt: Date | null;
  /** Null for who takes no decisions. */
  decisionsWaiting: number | null;
  late: number;
}

/** The course that its value takes from month to month, and what speaks against these numbers. */
export interface ValueCourse {
  curve: { cash: CurvePoint[]; time: CurvePoint[] };
  cash: CashCurve;
  outlook: { year: string; likely: Sums; low: number; high: number };
  changes: Changes;
  withoutBusinessCase: { total: number; cases: { key: string; title: string }[]; confidential: number };
  risks: {
    overClaimed: { total: number; cases: { key: string; title: string; times: number }[] };
    overdrawn: { activity: string; times: number | null }[];
  };
}

/** The value of a portfolio at the end of a quarter. */
export type ValueReport = ValueStanding & ValueCourse;

/** The cases of one stage or risk. */
export interface MixPart {
  name: string;
  cases: number;
  /** Likely value a year, in minor units of the report's currency. */
  valueYear: number;
}
