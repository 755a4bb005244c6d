import { groupBy } from "@/lib/domain/shared/group-by";
import { quantile } from "@/lib/domain/shared/quantile";

/** What a case promised up to a day, and what came: the material of a track record. Amounts in one currency. */
export interface ForecastRecord {
  department: string | null;
  route: string;
  depth: string;
  promised: number;
  came: number;
  plannedCost: number;
  spent: number;
  /** Months between the launch as approved and the one that was; null while it is not live. */
  monthsLate: number | null;
}

export interface RecordOfGroup {
  name: string | null;
  cases: number;
  /** What came of what was promised, as a part: the middle case, and a quarter of the cases below and above. */
  came: { middle: number; low: number; high: number };
  /** The part of the cases within a fifth of their promise. */
  withinFifth: number;
  /** What was spent of what was planned, middle case; null where nothing was planned to be spent. */
  cost: number | null;
  monthsLate: number | null;
}

/** Fewer cases than this say more about people than about forecasts. */
export const LEAST_CASES = 5;

/**
 * How forecasts of a kind have come true, group by group; groups of fewer than five cases stay unsaid and are only counted.
 * Where one group alone is too small, the next smallest keeps it company, so that nobody can take it from the whole.
 * Records without a promise are left out: a part of nothing is no part.
 */
export function trackRecord(
  records: readonly ForecastRecord[],
  by: "department" | "route" | "depth",
): { groups: RecordOfGroup[]; unsaid: { groups: number; cases: number } } {
  const usable = records.filter(({ promised }) => promised > 0);
  const all = [...groupBy(usable, (record) => record[by])].sort((a, b) => b[1].length - a[1].length);
  const large = all.filter(([, own]) => own.length >= LEAST_CASES);
  const small = all.slice(large.length);
  const said = small.length === 1 ? large.slice(0, -1) : large;
  const unsaid = all.slice(said.length);
  return {
    groups: said.map(([name, own]) => recordOf(name, own)),
    unsaid: { groups: unsaid.length, cases: unsaid.reduce((sum, [, own]) => sum + own.length, 0) },
  };
}

function recordOf(name: string | null, own: readonly ForecastRecord[]): RecordOfGroup {
  const parts = own.map(({ came, promised }) => came / promised);
  const costs = own.filter(({ plannedCost }) => plannedCost > 0).map((one) => one.spent / one.plannedCost);
  const late = own.flatMap(({ monthsLate }) => monthsLate ?? []);
  return {
    name,
    cases: own.length,
    came: { middle: quantile(parts, 0.5), low: quantile(parts, 0.25), high: quantile(parts, 0.75) },
    withinFifth: parts.filter((part) => Math.abs(part - 1) <= 0.2).length / parts.length,
    cost: costs.length < LEAST_CASES ? null : quantile(costs, 0.5),
    monthsLate: late.length < LEAST_CASES ? null : quantile(late, 0.5),
  };
}
