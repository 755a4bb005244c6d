import "server-only";
import { NoInput } from "@/lib/domain/shared/no-input";
import { assumptionsFor } from "@/lib/server/business-cases/project";
import { assumptionsIn, type BusinessCaseRow } from "@/lib/server/business-cases/rows";
import { isOther, policyDay, resultsUnder } from "@/lib/server/business-cases/view";
import { database } from "@/lib/server/db";
import { type FinanceFacts, financeFacts, policyOn } from "@/lib/server/finance-policy/assumptions";
import { defineQuery } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { stillOpen } from "@/lib/server/use-cases/conditions";
import { visibleTo } from "@/lib/server/use-cases/record";
import { keyOf } from "@/lib/server/use-cases/rows";

const MOST = 25;

/**
 * The open cases that are computed with another policy, rate or stage than today's, those with the largest NPV first; of
 * the first of them what came out and what would come out today. A panel that rates keeps its case as it is.
 */
export const listOutdatedCases = defineQuery({
  name: "businessCase.outdated",
  permission: "value:readAll",
  input: NoInput,
  async run(actor) {
    const now = new Date();
    const facts = await financeFacts(database());
    const found = await outdatedCases(actor, facts, now);
    const rows = await database().businessCase.findMany({
      where: { id: { in: found.slice(0, MOST).map(({ id }) => id) } },
      include: { lines: { orderBy: { position: "asc" } } },
    });
    return {
      total: found.length,
      policyFrom: policyOn(facts, now)?.effectiveFrom ?? null,
      data: found.slice(0, MOST).flatMap((place) => {
        const row = rows.find(({ id }) => id === place.id);
        return row ? [compared(row, place, { facts, now })] : [];
      }),
    };
  },
});

export type OutdatedCases = Awaited<ReturnType<(typeof listOutdatedCases)["run"]>>;

export interface OutdatedPlace {
  /** Of the business case. */
  id: string;
  useCaseId: string;
  number: number;
  title: string;
  stage: string;
  route: string;
  departmentId: string | null;
}

/** Which cases that this reader may know of are computed otherwise than they would be today. */
export async function outdatedCases(actor: Actor, facts: FinanceFacts, now: Date): Promise<OutdatedPlace[]> {
  const rows = await database().$queryRaw<(OutdatedPlace & Assumed)[]>`
    select b.id, b."useCaseId", u.number, u.title, u.stage, u.route, u."departmentId", b.currency, b.assumptions,
      b."discountRate", b."horizonMonths", b.probability, b."deviationReason"
    from "BusinessCase" b join "UseCase" u on u.id = b."useCaseId"
    where b.version > 0 and b.assumptions is not null and (${visibleTo(actor)}) is true
      and ${stillOpen} and u.stage <> 'scoring'
    order by b.npv desc nulls last, u.number`;
  return rows.filter((row) => {
    const used = assumptionsIn(row);
    const place = { id: row.useCaseId, stage: row.stage, route: row.route, departmentId: row.departmentId };
    return used !== null && isOther(used, assumptionsFor(row, place, { facts, now }));
  });
}

type Assumed = Pick<
  BusinessCaseRow,
  "currency" | "assumptions" | "discountRate" | "horizonMonths" | "probability" | "deviationReason"
>;

function compared(
  row: BusinessCaseRow,
  { number, title, useCaseId, stage, route, departmentId }: OutdatedPlace,
  { facts, now }: { facts: FinanceFacts; now: Date },
) {
  const used = assumptionsIn(row);
  const today = assumptionsFor(row, { id: useCaseId, stage, route, departmentId }, { facts, now });
  return {
    case: { key: keyOf(number), title },
    currency: row.currency,
    policyFrom: used && policyDay(facts, used),
    before: {
      npv: row.npv === null ? null : Number(row.npv),
      riskAdjustedNpv: row.riskAdjustedNpv === null ? null : Number(row.riskAdjustedNpv),
      lossProbability: row.lossProbability,
    },
    /** Null where a rate that it counts with is missing today. */
    today: resultsUnder(row, today),
  };
}
