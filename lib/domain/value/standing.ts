import type { PlannedKind } from "@/lib/domain/business-case/planned";
import type { Grade } from "@/lib/domain/realised/grade";
import type { Stage } from "@/lib/domain/use-cases/stage";
import {
  type BookedState,
  countedOf,
  inkOf,
  isBenefit,
  noRealised,
  noSums,
  type Realised,
  realisedTogether,
  type Sums,
  standingOf,
} from "@/lib/domain/value/inks";
import type { WaterfallCase } from "@/lib/domain/value/waterfall";

/** What was planned of one kind of benefit up to a day, in minor units of the case's currency. */
export interface PlannedSum {
  kind: PlannedKind;
  /** As approved: all of it, until the case ended, and moved to when it really went live. */
  plan: number;
  untilEnd: number;
  onTime: number;
  /** As it stands now, until the case ended. */
  forecast: number;
  planHours: number;
  forecastHours: number;
}

/** What stands in the books of one kind up to a day. */
export interface BookedSum {
  kind: PlannedKind;
  grade: Grade;
  state: BookedState;
  currency: string;
  amount: number;
  hours: number;
}

/** What is known of the value of a case on a day. `key` and `title` are null where the reader may not know of the case. */
export interface CaseFacts {
  key: string | null;
  title: string | null;
  department: string | null;
  stage: Stage;
  risk: string;
  route: string;
  currency: string;
  /** The month in which its plan, as approved, has it live, and the day on which it went live. */
  launch: string | null;
  liveOn: string | null;
  depth: string;
  /** What it is to bring a year, likely, at full size; null where nobody has computed it. */
  valueYear: number | null;
  /** When its plan was approved, first and last; null = never. */
  firstApprovedOn: string | null;
  approvedOn: string | null;
  isForecastAgain: boolean;
  planned: readonly PlannedSum[];
  /** Investment and run cost as approved, up to the day. */
  plannedCost: number;
  booked: readonly BookedSum[];
}

/** A case on a day in the currency of the report, in whole minor units. */
export interface CaseStanding
  extends Pick<CaseFacts, "key" | "title" | "department" | "stage" | "risk" | "route" | "depth"> {
  approvedOn: string | null;
  launch: string | null;
  liveOn: string | null;
  valueYear: number | null;
  promised: Sums;
  realised: Realised;
  /** What counts of it: confirmed and claimed. */
  came: Sums;
  /** Investment and run cost: planned and spent so far. */
  plannedCost: number;
  spent: number;
  kinds: KindStanding[];
  steps: WaterfallCase;
}

/** One kind of benefit of a case. */
export interface KindStanding {
  kind: PlannedKind;
  promised: number;
  realised: Realised;
}

/** An amount of a currency in that of the report at the rate of a day; null where finance has set none. */
export type Convert = (amount: number, from: string, on: string) => number | null;

/** What a report is about: its day, the day whose approved plans it begins with, and its currency. */
export interface Frame {
  on: string;
  plansOf: string;
  convert: Convert;
}

/**
 * Where a case stands on a day. Plans are converted at the rate of the day they were approved, what came at the rate of the
 * day of the report; freed hours are also counted at the plan's own price of an hour, so that volume and price stand
 * apart. Null where the currency of the case, or of something in its books, has no rate.
 */
export function caseStanding(facts: CaseFacts, { on, plansOf, convert }: Frame): CaseStanding | null {
  const planDay = facts.approvedOn ?? on;
  const then = unitOf(convert, facts.currency, planDay);
  if (!then || convert(1, facts.currency, on) === null) return null;
  const isUnknown = ({ currency }: BookedSum) =>
    convert(1, currency, on) === null || convert(1, currency, planDay) === null;
  if (facts.booked.some(isUnknown)) return null;
  const { planned, booked } = facts;
  const worth = ({ amount, currency }: BookedSum) => convert(amount, currency, on) ?? 0;
  const kinds = kindsOf(facts, then, worth);
  const realised = realisedTogether(kinds.map((kind) => kind.realised));
  const came = countedOf(realised);
  const promised = byInk(planned, ({ plan }) => then(plan));
  const onTime = byInk(planned, (one) => then(one.onTime));
  // One literal, property by property: ten thousand of these are made for each report.
  return {
    key: facts.key,
    title: facts.title,
    department: facts.department,
    stage: facts.stage,
    risk: facts.risk,
    route: facts.route,
    depth: facts.depth,
    approvedOn: facts.approvedOn,
    launch: facts.launch,
    liveOn: facts.liveOn,
    valueYear: facts.valueYear === null ? null : convert(facts.valueYear, facts.currency, on),
    promised,
    realised,
    came,
    kinds,
    plannedCost: then(facts.plannedCost),
    spent: booked.reduce((total, one) => (isBenefit(one.kind) ? total : total + worth(one)), 0),
    steps: {
      isInPlan: facts.firstApprovedOn !== null && facts.firstApprovedOn <= plansOf,
      plan: promised,
      untilEnd: byInk(planned, (one) => then(one.untilEnd)),
      onTime,
      forecastAgain: facts.isForecastAgain ? byInk(planned, (one) => then(atPlanPrice(one))) : onTime,
      cameAtPlanRates: cameAtPlanRates(facts, (amount, from) => convert(amount, from, planDay) ?? 0),
      came,
    },
  };
}

type Unit = (amount: number) => number;

function unitOf(convert: Convert, currency: string, on: string): Unit | null {
  return convert(1, currency, on) === null ? null : (amount) => convert(amount, currency, on) ?? 0;
}

function kindsOf(
  { planned, booked }: CaseFacts,
  then: Unit,
  worth: (one: BookedSum) => number,
): KindStanding[] {
  const kinds: KindStanding[] = [];
  const of = (kind: PlannedKind) => {
    const known = kinds.find((one) => one.kind === kind);
    if (known) return known;
    const made = { kind, promised: 0, realised: noRealised() };
    kinds.push(made);
    return made;
  };
  for (const { kind, plan } of planned) of(kind).promised += then(plan);
  for (const one of booked) if (isBenefit(one.kind)) addBooked(of(one.kind).realised, one, worth(one));
  return kinds.sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

function addBooked(sum: Realised, { kind, state, grade }: BookedSum, worth: number): void {
  const ink = inkOf(kind, state);
  sum[standingOf(state)][grade][ink] += worth;
  if (state === "leaked") sum.leakage[ink] += worth;
}

function byInk(planned: readonly PlannedSum[], amountOf: (one: PlannedSum) => number): Sums {
  const sums = noSums();
  for (const one of planned) sums[inkOf(one.kind)] += amountOf(one);
  return sums;
}

/** A forecast of hours at what an hour was worth in the plan, so that a dearer hour is not taken for more hours. */
function atPlanPrice({ kind, forecast, plan, planHours, forecastHours }: PlannedSum): number {
  if (inkOf(kind) === "cash" || planHours <= 0 || forecastHours <= 0) return forecast;
  return Math.round((forecastHours * plan) / planHours);
}

function cameAtPlanRates(
  { planned, booked, currency: own }: CaseFacts,
  then: (amount: number, from: string) => number,
): Sums {
  const sums = noSums();
  for (const { kind, state, amount, hours, currency } of booked) {
    if (!isBenefit(kind)) continue;
    const ink = inkOf(kind, state);
    const plan = planned.find((one) => one.kind === kind);
    const isPriced = ink === "time" && hours > 0 && plan !== undefined && plan.planHours > 0 && plan.plan > 0;
    sums[ink] += isPriced
      ? then(Math.round((hours * plan.plan) / plan.planHours), own)
      : then(amount, currency);
  }
  return sums;
}
