import { requireFlows } from "@/lib/domain/finance/npv";
import { sum } from "@/lib/domain/shared/mean";

export interface Irr {
  status: "no_sign_change" | "none" | "unique" | "multiple";
  /** The rate per period, only where it is the only one. */
  irr: number | null;
  /** Every rate between -99 % and 1000 % at which the flows are worth nothing, ascending. */
  roots: number[];
  signChanges: number;
}

const LOWEST = Math.log(0.01);
const HIGHEST = Math.log(11);
const CELLS = 4_000;
const TANGENT = 1e-9;

/**
 * All internal rates of return per period in [-.99, 10]. Several are never reduced to one: show them, and `mirr`.
 * Method: f(x) = sum of c_t exp(-x t) with x = ln(1 + r), scanned over 4,000 cells; a change of sign is halved down to a
 * root, and at an extremum inside a cell a touching root counts when |f| < 1e-9 of the sum of |c|.
 * Errors: EMPTY_INPUT, NON_FINITE.
 */
export function irr({ cashFlows }: { cashFlows: readonly number[] }): Irr {
  requireFlows(cashFlows);
  const flows = stripped(cashFlows);
  const signChanges = countSignChanges(flows);
  if (signChanges === 0) return { status: "no_sign_change", irr: null, roots: [], signChanges };
  const roots = rootsOf(flows).map((x) => Math.expm1(x));
  const [only, ...more] = roots;
  if (only === undefined) return { status: "none", irr: null, roots, signChanges };
  return more.length === 0
    ? { status: "unique", irr: only, roots, signChanges }
    : { status: "multiple", irr: null, roots, signChanges };
}

function stripped(cashFlows: readonly number[]): number[] {
  const first = cashFlows.findIndex((flow) => flow !== 0);
  const last = cashFlows.findLastIndex((flow) => flow !== 0);
  return first < 0 ? [] : cashFlows.slice(first, last + 1);
}

function countSignChanges(flows: readonly number[]): number {
  const signs = flows.filter((flow) => flow !== 0).map(Math.sign);
  return signs.filter((sign, at) => at > 0 && sign !== signs[at - 1]).length;
}

function rootsOf(flows: readonly number[]): number[] {
  const largest = Math.max(...flows.map(Math.abs));
  const scaled = flows.map((flow) => flow / largest);
  const value = (x: number) => worth(scaled, x);
  const slope = (x: number) => worthSlope(scaled, x);
  const limit = TANGENT * sum(scaled.map(Math.abs));
  const found: number[] = [];
  for (let cell = 0; cell < CELLS; cell++) {
    const [low, high] = [at(cell), at(cell + 1)];
    found.push(...rootsIn(low, high, { value, slope, limit }));
  }
  if (value(at(CELLS)) === 0) found.push(at(CELLS));
  return distinct(found);
}

function at(cell: number): number {
  return LOWEST + ((HIGHEST - LOWEST) * cell) / CELLS;
}

interface Curve {
  value(x: number): number;
  slope(x: number): number;
  limit: number;
}

function rootsIn(low: number, high: number, { value, slope, limit }: Curve): number[] {
  const [below, above] = [value(low), value(high)];
  if (below === 0) return [low];
  if (below * above < 0) return [halve(value, low, high)];
  if (slope(low) * slope(high) >= 0) return [];
  const extremum = halve(slope, low, high);
  const peak = value(extremum);
  if (Math.abs(peak) < limit) return [extremum];
  return peak * below < 0 ? [halve(value, low, extremum), halve(value, extremum, high)] : [];
}

/** Halves an interval over which `curve` changes its sign until no double lies between. */
function halve(curve: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const sign = Math.sign(curve(low));
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) return middle;
    const here = curve(middle);
    if (here === 0) return middle;
    if (Math.sign(here) === sign) low = middle;
    else high = middle;
  }
}

// For negative x the value is multiplied by exp(x T): the same roots, and no exponent that overflows.
function worth(flows: readonly number[], x: number): number {
  const last = flows.length - 1;
  return flows.reduce((total, flow, t) => total + flow * Math.exp(x < 0 ? x * (last - t) : -x * t), 0);
}

function worthSlope(flows: readonly number[], x: number): number {
  const last = flows.length - 1;
  return flows.reduce(
    (total, flow, t) =>
      total + (x < 0 ? flow * (last - t) * Math.exp(x * (last - t)) : -flow * t * Math.exp(-x * t)),
    0,
  );
}

function distinct(roots: readonly number[]): number[] {
  const sorted = [...roots].sort((a, b) => a - b);
  return sorted.filter((root, index) => index === 0 || root - (sorted[index - 1] ?? root) > 1e-9);
}
