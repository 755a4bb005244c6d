import { addDays } from "@/lib/domain/shared/calendar-day";

/** Days after go-live at which one looks back: what came of what was promised. */
export const gateDays = [60, 90, 180] as const;
export type GateDays = (typeof gateDays)[number];

export const gateOutcomes = ["continue", "fix", "stop"] as const;
export type GateOutcome = (typeof gateOutcomes)[number];

export const gateOutcomeNames: Record<GateOutcome, string> = {
  continue: "Continue",
  fix: "Fix",
  stop: "Stop",
};

/** What is known at a gate; amounts in minor units of the currency of the business case. */
export interface GateNumbers {
  currency: string;
  /** Whole months since the launch that are counted, the last one in `until` (YYYY-MM); 0 where none is over yet. */
  months: number;
  until: string | null;
  /** What was promised for these months; null where there is no plan. */
  promised: number | null;
  /** What was claimed for them: money, and what freed hours are worth. */
  cash: number;
  time: number;
  /** Of both together: measured by rule, confirmed by finance. */
  measured: number;
  confirmed: number;
  /** How many amounts of benefit were entered. */
  entered: number;
  /** Run cost of these months. */
  runCost: number;
  /** Benefit and run cost of the last three of them. */
  lately: { benefit: number; runCost: number };
  /** How the success metrics stand; null where none says anything. */
  health: "green" | "amber" | "red" | null;
}

export type GateReason =
  | "tooEarly"
  | "nothingEntered"
  | "noPlan"
  | "onPlan"
  | "behindPlan"
  | "farBehindPlan"
  | "costsMoreThanItBrings"
  | "metricsRed";

export interface GateDraft {
  outcome: GateOutcome;
  because: GateReason[];
  /** Claimed as a share of promised; null where nothing was promised yet. */
  rate: number | null;
}

const ON_PLAN = 0.9;
const BEHIND = 0.6;
const FAR_BEHIND = 0.3;

/**
 * A draft of what to do with a live case, from its numbers. On plan (90 % and more of what was promised): continue. Behind:
 * fix. Stop where, from 90 days on, it costs more to run than it lately brings, or at 180 days less than 30 % of what was
 * promised came. Red metrics turn continue into fix; where nothing is entered or nothing was promised nobody can know, and
 * the draft is to fix that. A person decides. The bounds are those of the colours of metrics (methods §6), and ours.
 */
export function draftGate(days: GateDays, numbers: GateNumbers): GateDraft {
  const { months, promised, cash, time, entered, lately, health } = numbers;
  const rate = promised !== null && promised > 0 ? (cash + time) / promised : null;
  if (months === 0) return { outcome: "continue", because: ["tooEarly"], rate };
  if (entered === 0) return { outcome: "fix", because: ["nothingEntered"], rate };
  const isCostly = lately.runCost > 0 && lately.benefit < lately.runCost;
  const isRed = health === "red";
  const because: GateReason[] = [
    rate === null ? "noPlan" : rate >= ON_PLAN ? "onPlan" : rate >= BEHIND ? "behindPlan" : "farBehindPlan",
    ...(isCostly ? (["costsMoreThanItBrings"] as const) : []),
    ...(isRed ? (["metricsRed"] as const) : []),
  ];
  const isHopeless = days === 180 && rate !== null && rate < FAR_BEHIND;
  if ((days >= 90 && isCostly) || isHopeless) return { outcome: "stop", because, rate };
  const isGood = rate !== null && rate >= ON_PLAN && !isCostly && !isRed;
  return { outcome: isGood ? "continue" : "fix", because, rate };
}

export type GateState = "ahead" | "waiting" | "decided" | "passed";

/**
 * Where each gate of a live case stands on a day (all as YYYY-MM-DD): the latest that is due waits, unless it or a later one
 * is decided; an earlier one has passed.
 */
export function gatesOn(
  liveOn: string,
  { today, decided }: { today: string; decided: ReadonlySet<number> },
): { days: GateDays; dueOn: string; state: GateState }[] {
  const due = gateDays.filter((days) => addDays(liveOn, days) <= today);
  const latest = due.at(-1);
  return gateDays.map((days) => {
    const dueOn = addDays(liveOn, days);
    if (decided.has(days)) return { days, dueOn, state: "decided" };
    if (dueOn > today) return { days, dueOn, state: "ahead" };
    return { days, dueOn, state: days === latest ? "waiting" : "passed" };
  });
}
