import "server-only";
import type { Rag } from "@/lib/domain/metrics/rag-status";
import { groupBy } from "@/lib/domain/shared/group-by";
import type { Money } from "@/lib/domain/shared/money";
import { committedStages } from "@/lib/domain/use-cases/stage";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import type { SuccessMetricModel } from "@/lib/server/generated/models";
import { caseHealth, healthOf } from "@/lib/server/metrics/health";
import { sumsOf } from "@/lib/server/portfolio/sums";
import { day, keyOf } from "@/lib/server/use-cases/rows";

/** The colour of a case; `none` where it has no metric that says anything of its value. */
export type HealthState = Rag | "none";

export interface HealthLine {
  state: HealthState;
  cases: number;
  /** The cases, as far as a list takes names; all of them up to 200. */
  keys: string[];
  valueYear: Money[];
}

/** More are not named one by one by a list either. */
const MOST_KEYS = 200;

const states: readonly HealthState[] = ["green", "amber", "red", "grey", "none"];

/**
 * The cases approved or later by the colour of their metrics, and the value a year that is planned with them. Not one colour
 * for all: with every regression holding a case below green, a portfolio would hardly ever be green.
 */
export async function healthLines(where: Prisma.Sql): Promise<HealthLine[]> {
  const which = Prisma.sql`u.stage = any(${[...committedStages]}) and ${where}`;
  const [cases, metrics] = await Promise.all([
    database().$queryRaw<CaseRow[]>`
      select u.id, u.number, u."liveOn", u."valueYearLikely" as value, u.currency
      from "UseCase" u where ${which} order by u."valueYearLikely" desc nulls last, u.number`,
    database().$queryRaw<SuccessMetricModel[]>`
      select m.* from "SuccessMetric" m join "UseCase" u on u.id = m."useCaseId" where ${which}`,
  ]);
  const today = day(new Date());
  const byCase = groupBy(metrics, ({ useCaseId }) => useCaseId);
  const coloured = groupBy(cases, (row) => stateOf(row, byCase.get(row.id) ?? [], today));
  return states.map((state) => {
    const rows = coloured.get(state) ?? [];
    return {
      state,
      cases: rows.length,
      keys: rows.slice(0, MOST_KEYS).map(({ number }) => keyOf(number)),
      valueYear: sumsOf(rows.map(({ value, currency }) => ({ amount: value, currency }))),
    };
  });
}

interface CaseRow {
  id: string;
  number: number;
  liveOn: Date | null;
  value: bigint | null;
  currency: string | null;
}

function stateOf({ liveOn }: CaseRow, metrics: SuccessMetricModel[], today: string): HealthState {
  const healths = metrics.map((metric) => healthOf(metric, liveOn, today));
  return caseHealth(metrics, healths)?.status ?? "none";
}
