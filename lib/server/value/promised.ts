import "server-only";
import { groupBy } from "@/lib/domain/shared/group-by";
import type { Money } from "@/lib/domain/shared/money";
import { committedStages } from "@/lib/domain/use-cases/stage";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { countsNow } from "@/lib/server/portfolio/rank";
import { sumsOf } from "@/lib/server/portfolio/sums";
import type { Actor } from "@/lib/server/session";
import { visibleTo } from "@/lib/server/use-cases/record";

type CommittedStage = (typeof committedStages)[number];

/** What some cases promise and cost; each list has one sum per currency. */
export interface Promised {
  cases: number;
  withoutEstimate: number;
  valueYear: Money[];
  cost: Money[];
  granted: Money[];
}

/**
 * The likely value a year, the estimated cost and the money granted of the cases approved or later: by stage, by department,
 * in all. Confidential cases that this actor may not read stand as one line, so that rows and line make the total.
 */
export async function promisedValue(actor: Actor) {
  const [groups, hidden] = await Promise.all([
    groupsOf(visibleTo(actor)),
    groupsOf(Prisma.sql`u.confidential and (${visibleTo(actor)}) is not true`),
  ]);
  return {
    byStage: committedStages.map((stage) => ({
      stage,
      ...together(groups.filter((group) => group.stage === stage)),
    })),
    byDepartment: [...groupBy(groups, ({ department }) => department)]
      .map(([department, own]) => ({ department, name: own[0]?.name ?? null, ...together(own) }))
      .sort((a, b) => b.cases - a.cases || (a.name ?? "").localeCompare(b.name ?? "", "en")),
    confidential: together(hidden),
    total: together([...groups, ...hidden]),
  };
}

interface Group {
  stage: CommittedStage;
  department: string | null;
  name: string | null;
  currency: string | null;
  fundingCurrency: string | null;
  cases: bigint;
  estimated: bigint;
  value: bigint | null;
  cost: bigint | null;
  granted: bigint | null;
}

function groupsOf(where: Prisma.Sql): Promise<Group[]> {
  return database().$queryRaw`
    select g.*, d.code::text as department, d.name from (
      select u.stage, u."departmentId", u.currency, u."fundingCurrency", count(*) as cases,
        count(u."valueYearLikely") as estimated, sum(u."valueYearLikely")::bigint as value, sum(u.cost)::bigint as cost,
        sum(u."fundedAmount")::bigint as granted
      from "UseCase" u where u.stage = any(${[...committedStages]}) and ${countsNow} and ${where} group by 1, 2, 3, 4
    ) g left join "Department" d on d.id = g."departmentId"`;
}

function together(groups: readonly Group[]): Promised {
  const count = (of: (group: Group) => bigint) => Number(groups.reduce((sum, group) => sum + of(group), 0n));
  return {
    cases: count(({ cases }) => cases),
    withoutEstimate: count(({ cases, estimated }) => cases - estimated),
    valueYear: sumsOf(groups.map(({ value, currency }) => ({ amount: value, currency }))),
    cost: sumsOf(groups.map(({ cost, currency }) => ({ amount: cost, currency }))),
    granted: sumsOf(
      groups.map(({ granted, fundingCurrency }) => ({ amount: granted, currency: fundingCurrency })),
    ),
  };
}
