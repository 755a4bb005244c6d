import "server-only";
import { z } from "zod";
import { canEverywhere, reachesOf } from "@/lib/domain/access/can";
import { StackFilter, triageStages } from "@/lib/domain/triage/stack";
import { fromCursor, type Page, PageInput, pageOf, toCursor } from "@/lib/server/cursor";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { defineQuery } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { inDepartments } from "@/lib/server/use-cases/conditions";
import { countUpTo } from "@/lib/server/use-cases/pages";
import { notOwnTo, visibleTo } from "@/lib/server/use-cases/record";
import { keyOf } from "@/lib/server/use-cases/rows";

const Place = z.strictObject({ number: z.int() });

/** The cases that I may give a quick look, oldest first: submitted or in triage, not my own, never judged by a panel. */
export const listQuickLooks = defineQuery({
  name: "quickLook.list",
  permission: "quickLook:write",
  input: z.strictObject({ ...StackFilter, ...PageInput }),
  async run(actor, { department, stage, cursor, limit }): Promise<Page<QuickLookLine>> {
    const where = Prisma.sql`${takesLookOf(actor)}
      and u.stage = any(${stage ? [stage] : [...triageStages]}::text[])
      ${department ? Prisma.sql`and ${inDepartments([department])}` : Prisma.empty}`;
    const from = cursor ? Prisma.sql`and u.number > ${fromCursor(Place, cursor).number}` : Prisma.empty;
    const rows = await database().$queryRaw<GridRow[]>`
      select u.number, u.title, left(u.problem, 280) as problem, u.stage, u.sample, d.name as "departmentName",
        u.priority, u."prioritySe", u.quadrant,
        coalesce((select jsonb_agg(jsonb_build_object('criterion', q.criterion, 'value', q.value, 'from',
          case when q."raterId" = ${actor.personId}::uuid then 'me' when q."raterId" is null then 'list' else 'somebody' end))
          from "QuickLook" q where q."useCaseId" = u.id), '[]') as looks
      from "UseCase" u left join "Department" d on d.id = u."departmentId"
      where ${where} ${from} order by u.number limit ${limit + 1}`;
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const next = rows.length > limit && last ? toCursor({ number: last.number }) : null;
    const counted = cursor === undefined && next === null ? rows.length : await countUpTo(where);
    return pageOf(
      shown.map(({ number, ...row }) => ({ key: keyOf(number), ...row })),
      { next, limit, counted },
    );
  },
});

interface GridRow {
  number: number;
  title: string;
  problem: string | null;
  stage: string;
  sample: boolean;
  departmentName: string | null;
  priority: number | null;
  prioritySe: number | null;
  quadrant: string | null;
  /** What was said so far; of whom is said no more than whether it was me, a list that was brought in, or somebody. */
  looks: { criterion: string; value: number; from: "me" | "list" | "somebody" }[];
}

export type QuickLookLine = Omit<GridRow, "number"> & { key: string };

function takesLookOf(actor: Actor): Prisma.Sql {
  const mine = reachesOf(actor, "quickLook:write").has("department") ? actor.departmentId : null;
  const reach = canEverywhere(actor, "quickLook:write")
    ? Prisma.sql`true`
    : Prisma.sql`u."departmentId" = ${mine}::uuid`;
  return Prisma.sql`${visibleTo(actor)} and u."revealedAt" is null and ${notOwnTo(actor)} and ${reach}`;
}
