import "server-only";
import { canEverywhere } from "@/lib/domain/access/can";
import type { Money } from "@/lib/domain/shared/money";
import type { UseCaseFilter } from "@/lib/domain/use-cases/filter";
import { isOpen, type Stage } from "@/lib/domain/use-cases/stage";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { countsNow } from "@/lib/server/portfolio/rank";
import { sumsOf } from "@/lib/server/portfolio/sums";
import type { Actor } from "@/lib/server/session";
import { matching, narrowedBy } from "@/lib/server/use-cases/filter";
import { visibleTo } from "@/lib/server/use-cases/record";

interface Group {
  stage: Stage;
  department: string | null;
  departmentName: string | null;
  quadrant: string | null;
  currency: string | null;
  cases: bigint;
  valued: bigint;
  value: bigint | null;
  unassigned: bigint;
  samples: bigint;
}

/** Counts by stage, department and quadrant, and the sums of promised value, over what this actor may see. */
export async function portfolioTotals(actor: Actor, filter: UseCaseFilter) {
  const withMoney = canEverywhere(actor, "value:read");
  const [groups, hidden] = await Promise.all([
    groupsOf(Prisma.sql`${countsNow} and ${matching(actor, filter)}`),
    withMoney ? hiddenCases(actor, filter) : null,
  ]);
  const open = groups.filter(({ stage }) => isOpen(stage));
  return {
    byStage: countBy(groups, ({ stage }) => stage),
    byDepartment: departmentsOf(groups),
    quadrants: countBy(open, ({ quadrant }) => quadrant),
    totals: {
      cases: sum(groups, ({ cases }) => cases),
      open: sum(open, ({ cases }) => cases),
      samples: sum(groups, ({ samples }) => samples),
      blocked: sum(
        open.filter(({ quadrant }) => quadrant === "blocked"),
        ({ cases }) => cases,
      ),
      unassigned: sum(open, ({ unassigned }) => unassigned),
      ...(withMoney
        ? {
            valueYear: moneyOf(open),
            withoutEstimate: sum(open, ({ cases, valued }) => cases - valued),
            confidential: hidden,
          }
        : {}),
    },
  };
}

/** Confidential cases that somebody with an eye on all money may not read: one line, so that rows and line add up. */
async function hiddenCases(actor: Actor, filter: UseCaseFilter) {
  const groups = await groupsOf(
    Prisma.sql`${countsNow} and u.confidential and (${visibleTo(actor)}) is not true and ${narrowedBy(actor, filter)}`,
  );
  return {
    cases: sum(groups, ({ cases }) => cases),
    valueYear: moneyOf(groups.filter(({ stage }) => isOpen(stage))),
  };
}

function groupsOf(where: Prisma.Sql): Promise<Group[]> {
  return database().$queryRaw`
    select g.*, d.code::text as department, d.name as "departmentName" from (
      select u."departmentId", u.stage, u.currency,
        case when u."openBlockers" > 0 then 'blocked' when not u."quickLook" then u.quadrant end as quadrant,
        count(*) as cases, count(u."valueYearLikely") as valued, sum(u."valueYearLikely")::bigint as value,
        count(*) filter (where u."ownerId" is null and u.stage <> 'draft') as unassigned,
        count(*) filter (where u.sample) as samples
      from "UseCase" u where ${where} group by 1, 2, 3, 4
    ) g left join "Department" d on d.id = g."departmentId"
    order by g.stage, d.code, g.quadrant, g.currency`;
}

function departmentsOf(groups: Group[]) {
  const codes = [...new Set(groups.map(({ department }) => department))];
  return codes
    .map((department) => {
      const own = groups.filter((group) => group.department === department);
      return { department, name: own[0]?.departmentName ?? null, cases: sum(own, ({ cases }) => cases) };
    })
    .sort((a, b) => b.cases - a.cases || (a.name ?? "").localeCompare(b.name ?? "", "en"));
}

function countBy(groups: Group[], nameOf: (group: Group) => string | null): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const group of groups) {
    const name = nameOf(group);
    if (name !== null) counts[name] = (counts[name] ?? 0) + Number(group.cases);
  }
  return counts;
}

function moneyOf(groups: Group[]): Money[] {
  return sumsOf(groups.map(({ value, currency }) => ({ amount: value, currency })));
}

function sum(groups: Group[], of: (group: Group) => bigint): number {
  return Number(groups.reduce((whole, group) => whole + of(group), 0n));
}
