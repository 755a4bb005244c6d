import type { CaseFormFacts } from "@/components/use-cases/value/case-draft";
import { addMonths } from "@/lib/domain/shared/calendar-month";
import { formatMoney } from "@/lib/format/money";
import type { BusinessCaseView } from "@/lib/server/business-cases/view";
import { assumedToday } from "@/lib/server/finance-policy/assumptions";
import { listPools } from "@/lib/server/finance-policy/queries";
import { ask } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import type { UseCaseRow } from "@/lib/server/use-cases/rows";

/** What the form of a business case starts from: the case as it is, finance's policy of today, the pools of its department. */
export async function caseFormFacts(
  actor: Actor,
  row: UseCaseRow,
  { businessCase, isForecast }: { businessCase: BusinessCaseView | null; isForecast: boolean },
): Promise<CaseFormFacts> {
  const now = new Date();
  const [{ currency, assumptions }, pools] = await Promise.all([
    assumedToday(row, { currency: businessCase?.currency, now }),
    ask(listPools, actor, {}),
  ]);
  return {
    saved: businessCase,
    version: businessCase?.version ?? null,
    currency,
    assumptions,
    isForecast,
    yearlyVolume: row.yearlyVolume,
    minutesEach: row.minutesEach,
    roles: Object.entries(assumptions.perHour).map(([role, amountMinor]) => ({
      value: role,
      label: `${role}, ${formatMoney({ amountMinor, currency })} an hour`,
    })),
    pools: pools.data
      .filter(({ departmentId }) => departmentId === row.departmentId)
      .map(({ id, activity }) => ({ value: id, label: activity })),
    nextMonth: addMonths(now.toISOString().slice(0, 7), 1),
  };
}
