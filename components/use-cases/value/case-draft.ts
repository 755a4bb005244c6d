import type { Choice } from "@/components/use-cases/choice";
import type { Frame } from "@/components/use-cases/value/frame-fields";
import { draftOf, type LineDraft, lineOf } from "@/components/use-cases/value/line-draft";
import { emptyRough, type RoughDraft, roughLines, roughOf } from "@/components/use-cases/value/rough-draft";
import type { Depth } from "@/lib/domain/business-case/schema";
import type { Assumptions } from "@/lib/domain/finance-policy/assumptions";
import { addMonths } from "@/lib/domain/shared/calendar-month";
import type { Currency } from "@/lib/domain/shared/currency";
import type { BusinessCaseView } from "@/lib/server/business-cases/view";

/** What the form of a business case must know beside what is typed into it. */
export interface CaseFormFacts {
  /** The case as it is saved; null where there is none yet. */
  saved: Pick<
    BusinessCaseView,
    "depth" | "startsOn" | "benefitsFrom" | "ramp" | "deviation" | "lines"
  > | null;
  version: number | null;
  currency: Currency;
  assumptions: Assumptions;
  /** It was approved: a change now is a new forecast, with a reason. */
  isForecast: boolean;
  yearlyVolume: { low: number; high: number } | null;
  minutesEach: { low: number; high: number } | null;
  roles: readonly Choice[];
  pools: readonly Choice[];
  /** The month after this one, YYYY-MM. */
  nextMonth: string;
}

export interface CaseDraft extends Frame {
  depth: Depth;
  rough: RoughDraft;
  lines: LineDraft[];
  reason: string;
}

const MONTHS_TO_LAUNCH = 6;

export function startOf(facts: CaseFormFacts): CaseDraft {
  const { saved, currency, nextMonth } = facts;
  const blank = emptyRough({ ...facts, roles: facts.roles.map(({ value }) => value) });
  if (!saved) {
    return {
      depth: "rough",
      startsOn: nextMonth,
      benefitsFrom: addMonths(nextMonth, MONTHS_TO_LAUNCH),
      ramp: { kind: "linear", months: 6 },
      rough: blank,
      lines: [],
      reason: "",
    };
  }
  const rough = saved.depth === "rough" ? roughOf(saved.lines) : null;
  return {
    depth: rough ? "rough" : saved.depth === "detailed" ? "detailed" : "standard",
    startsOn: saved.startsOn,
    benefitsFrom: saved.benefitsFrom,
    ramp: saved.ramp,
    rough: rough ?? blank,
    lines: rough ? [] : saved.lines.map((line) => draftOf(line, currency)),
    reason: "",
  };
}

/** What is sent to the API, and what the rules are asked about while one types. */
export function contentOf(draft: CaseDraft, { currency, saved }: CaseFormFacts) {
  const { depth, startsOn, benefitsFrom, ramp, rough, lines, reason } = draft;
  return {
    ...{ depth, currency, startsOn, benefitsFrom, ramp },
    deviation: saved?.deviation ?? null,
    lines: depth === "rough" ? roughLines(rough, currency) : lines.map((line) => lineOf(line, currency)),
    ...(reason.trim() ? { reason: reason.trim() } : {}),
  };
}
