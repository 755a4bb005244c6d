import type { Valued } from "@/lib/domain/business-case/figures";
import { type CaseFacts, type LineFlow, lineFlows } from "@/lib/domain/business-case/flows";
import { discounted, monthlyRate } from "@/lib/domain/finance/npv";
import type { Assumptions } from "@/lib/domain/finance-policy/assumptions";
import { addMonths } from "@/lib/domain/shared/calendar-month";
import { sum } from "@/lib/domain/shared/mean";

/** How far one assumption alone moves the risk-adjusted NPV, in whole minor units. */
export interface Swing {
  what: "line" | "launch" | "discountRate" | "probability";
  label: string;
  /** The risk-adjusted NPV with the assumption at its worse and at its better end. */
  worse: number;
  better: number;
}

const LAUNCH_DELAY_MONTHS = 6;
const RATE_STEP = 0.02;
const CHANCE_STEP = 0.1;

/**
 * What moves the result most, the widest first: every line between its low and high, a launch six months later, the
 * discount rate two points and the chance of success ten points up and down.
 */
export function tornado(facts: CaseFacts, assumptions: Assumptions, { flows }: Valued): Swing[] {
  const base = worthOf(flows, assumptions);
  const { discountRate, probability } = assumptions;
  const atRate = (rate: number) => worthOf(flows, { ...assumptions, discountRate: Math.max(0, rate) });
  const atChance = (chance: number) =>
    worthOf(flows, { ...assumptions, probability: Math.min(1, Math.max(0, chance)) });
  const swings = [
    ...flows.map((flow) => lineSwing(flow, flows, assumptions)),
    swing("launch", `Launch ${LAUNCH_DELAY_MONTHS} months later`, [
      base,
      worthOf(lineFlows(delayed(facts), assumptions), assumptions),
    ]),
    swing("discountRate", "Discount rate, two points", [
      atRate(discountRate - RATE_STEP),
      atRate(discountRate + RATE_STEP),
    ]),
    swing("probability", "Chance of success, ten points", [
      atChance(probability - CHANCE_STEP),
      atChance(probability + CHANCE_STEP),
    ]),
  ];
  return swings
    .filter(({ worse, better }) => worse !== better)
    .sort((a, b) => b.better - b.worse - (a.better - a.worse));
}

function lineSwing(flow: LineFlow, flows: readonly LineFlow[], assumptions: Assumptions): Swing {
  const at = (bound: "low" | "high") =>
    worthOf(
      flows.map((one) => (one === flow ? { ...one, likely: one[bound] } : one)),
      assumptions,
    );
  return swing("line", flow.line.label, [at("low"), at("high")]);
}

function swing(what: Swing["what"], label: string, ends: readonly [number, number]): Swing {
  const [worse, better] = [Math.min(...ends), Math.max(...ends)].map((end) => Math.round(end) + 0);
  return { what, label, worse: worse ?? 0, better: better ?? 0 };
}

function worthOf(flows: readonly LineFlow[], { discountRate, probability }: Assumptions): number {
  const rate = monthlyRate(discountRate);
  return sum(
    flows.map(({ line, likely }) => {
      const worth = sum(discounted(likely, rate));
      if (line.kind === "investment") return -worth;
      return probability * (line.kind === "benefit" ? worth : -worth);
    }),
  );
}

// A benefit that begins in a month of its own moves along.
function delayed(facts: CaseFacts): CaseFacts {
  const lines = facts.lines.map((line) =>
    line.kind === "benefit" && line.fromMonth !== null
      ? { ...line, fromMonth: line.fromMonth + LAUNCH_DELAY_MONTHS }
      : line,
  );
  return { ...facts, lines, benefitsFrom: addMonths(facts.benefitsFrom, LAUNCH_DELAY_MONTHS) };
}
