import "server-only";
import { z } from "zod";
import { rankedStages } from "@/lib/domain/use-cases/stage";
import type { Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import type { Actor } from "@/lib/server/session";
import { visibleTo } from "@/lib/server/use-cases/record";
import type { UseCaseRow } from "@/lib/server/use-cases/rows";

/** Sample cases count only until there is a real one (alias `u`). */
export const countsNow = Prisma.sql`(not u.sample or not exists (select 1 from "UseCase" real where not real.sample))`;

/** The cases of the ranking (alias `u`): in review, approved or parked, with a priority that a panel gave. */
export const isRanked = Prisma.sql`u.stage = any(${[...rankedStages]}) and u.priority is not null and not u."quickLook"`;

/** The cases that one person's provisional look gives a place beside the ranking (alias `u`). */
export const hasQuickLook = Prisma.sql`u.stage in ('submitted', 'triage') and u.priority is not null and u."quickLook"`;

/** The order of the ranking, as its index has it (alias `u`). */
export const rankedOrder = Prisma.sql`u.priority desc, u.impact desc, u.feasibility desc, u."prioritySe", u."createdAt", u.id`;

/** What the order of the ranking goes by, as a cursor holds it. */
export const RankPlace = z.strictObject({
  id: z.uuid(),
  priority: z.number(),
  impact: z.number(),
  feasibility: z.number(),
  prioritySe: z.number(),
  createdAt: z.coerce.date(),
});
export type RankPlace = z.infer<typeof RankPlace>;

type Place = Pick<UseCaseRow, "id" | "priority" | "impact" | "feasibility" | "prioritySe" | "createdAt">;

/** What stands before a place in the ranking, in one comparison per column of the order (alias `u`). */
export function before({ id, priority, impact, feasibility, prioritySe, createdAt }: Place): Prisma.Sql {
  return Prisma.sql`u.priority >= ${priority} and (u.priority > ${priority} or (u.priority = ${priority} and
    (u.impact > ${impact} or (u.impact = ${impact} and
    (u.feasibility > ${feasibility} or (u.feasibility = ${feasibility} and
    (u."prioritySe", u."createdAt", u.id) < (${prioritySe}, ${createdAt}, ${id}::uuid)))))))`;
}

/** What stands behind a place in the ranking (alias `u`). */
export function behind({ id, priority, impact, feasibility, prioritySe, createdAt }: Place): Prisma.Sql {
  return Prisma.sql`u.priority <= ${priority} and (u.priority < ${priority} or (u.priority = ${priority} and
    (u.impact < ${impact} or (u.impact = ${impact} and
    (u.feasibility < ${feasibility} or (u.feasibility = ${feasibility} and
    (u."prioritySe", u."createdAt", u.id) > (${prioritySe}, ${createdAt}, ${id}::uuid)))))))`;
}

/**
 * The rank of a case among those that this actor may see: counted, because a stored number would have gaps that tell of
 * what is hidden. Null for a case that is not ranked.
 */
export async function rankOf(tx: Transaction, actor: Actor, useCase: UseCaseRow): Promise<number | null> {
  if (
    useCase.priority === null ||
    useCase.quickLook ||
    !rankedStages.some((stage) => stage === useCase.stage)
  )
    return null;
  const [row] = await tx.$queryRaw<{ ahead: bigint; counts: boolean }[]>`
    select count(*) as ahead, exists (select 1 from "UseCase" u where u.id = ${useCase.id}::uuid and ${countsNow}) as counts
    from "UseCase" u where ${isRanked} and ${countsNow} and ${visibleTo(actor)} and ${before(useCase)}`;
  return row?.counts ? Number(row.ahead) + 1 : null;
}
