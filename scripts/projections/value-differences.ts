import { ruledFigures } from "@/lib/server/business-cases/project";
import { assumptionsIn, month } from "@/lib/server/business-cases/rows";
import { database } from "@/lib/server/db";
import { keyOf } from "@/lib/server/use-cases/rows";

interface ValueDifference {
  key: string;
  column: string;
  stored: unknown;
  ruled: unknown;
}

/** What stands beside the business cases and actuals of these cases, held against what the rules make of them. */
export async function differentValues(caseIds: string[]): Promise<ValueDifference[]> {
  return [...(await differentCases(caseIds)), ...(await differentMonths(caseIds))];
}

async function differentCases(caseIds: string[]): Promise<ValueDifference[]> {
  const rows = await database().businessCase.findMany({
    where: { useCaseId: { in: caseIds }, version: { gt: 0 } },
    include: {
      lines: { orderBy: { position: "asc" } },
      useCase: true,
      plans: { where: { plan: "forecast" } },
    },
  });
  return rows.flatMap((row) => {
    const assumptions = assumptionsIn(row);
    if (!assumptions) return [];
    const { figures, planned } = ruledFigures(row, assumptions);
    const estimate = {
      valueYearLow: figures.valueYearLow,
      valueYearLikely: figures.valueYearLikely,
      valueYearHigh: figures.valueYearHigh,
      cost: figures.investment,
    };
    const key = keyOf(row.useCase.number);
    const stored = row.plans.map(({ kind, startsOn, amounts }) =>
      [kind, month(startsOn), ...amounts].join(" "),
    );
    const ruled = planned.map(({ kind, amounts }) => [kind, month(row.startsOn), ...amounts].join(" "));
    return [
      ...unlike(key, "businessCase.", row, figures),
      ...unlike(key, "", row.useCase, estimate),
      ...unlike(key, "businessCase.", { forecast: stored.sort() }, { forecast: ruled.sort() }),
    ];
  });
}

/** Months of which the sums beside a case are not the sums of its actuals. */
async function differentMonths(caseIds: string[]): Promise<ValueDifference[]> {
  const rows = await database().$queryRaw<{ number: number; stored: string | null; ruled: string | null }[]>`
    with counted as (
      select a."useCaseId", a."postedIn", coalesce(l.benefit, l.kind) as kind, a.grade, a.state, a.currency,
        sum(a.amount)::bigint as amount
      from "Actual" a join "BusinessCaseLine" l on l.id = a."lineId"
      where a."useCaseId" = any(${caseIds}::uuid[]) group by 1, 2, 3, 4, 5, 6),
    kept as (
      select r."useCaseId", (r."startsOn" + make_interval(months => t.place::int - 1))::date as "postedIn", r.kind, r.grade,
        r.state, r.currency, t.total - t.earlier as amount
      from "RealisedTotals" r cross join unnest(r.amounts, 0::bigint || r.amounts) with ordinality t(total, earlier, place)
      where r."useCaseId" = any(${caseIds}::uuid[]) and t.total <> t.earlier)
    select u.number, k.amount::text as stored, c.amount::text as ruled
    from counted c full join kept k using ("useCaseId", "postedIn", kind, grade, state, currency)
      join "UseCase" u on u.id = "useCaseId"
    where coalesce(c.amount, 0) <> coalesce(k.amount, 0)`;
  return rows.map(({ number, stored, ruled }) => ({ key: keyOf(number), column: "realised", stored, ruled }));
}

function unlike(key: string, place: string, stored: object, ruled: object): ValueDifference[] {
  const kept = stored as Record<string, unknown>;
  return Object.entries(ruled)
    .filter(([name, value]) => plain(kept[name]) !== plain(value))
    .map(([name, value]) => ({
      key,
      column: `${place}${name}`,
      stored: shown(kept[name]),
      ruled: shown(value),
    }));
}

function plain(value: unknown): string {
  return JSON.stringify(shown(value) ?? null);
}

function shown(value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
