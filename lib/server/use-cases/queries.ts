import "server-only";
import { z } from "zod";
import { ListOrder, UseCaseFilter, useCaseFilters } from "@/lib/domain/use-cases/filter";
import { COUNT_LIMIT, fromCursor, type Page, PageInput, pageOf, toCursor } from "@/lib/server/cursor";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { behind, rankedOrder, rankOf } from "@/lib/server/portfolio/rank";
import { defineQuery } from "@/lib/server/query";
import { matching } from "@/lib/server/use-cases/filter";
import { selectUseCases } from "@/lib/server/use-cases/record";
import { requireUseCase } from "@/lib/server/use-cases/require";
import {
  type SummaryRow,
  summaryColumns,
  summaryView,
  type UseCaseSummary,
  useCaseView,
} from "@/lib/server/use-cases/rows";

export const getUseCase = defineQuery({
  name: "useCase.get",
  permission: "useCase:read",
  input: z.strictObject({}),
  async run(actor, _input, target) {
    const row = await requireUseCase(actor, target);
    return { ...useCaseView(row, actor), rank: await rankOf(database(), actor, row) };
  },
  version: ({ version }) => version,
});

export const ListUseCases = z.strictObject({
  ...useCaseFilters,
  sort: ListOrder.default("-number"),
  ...PageInput,
});
export type ListUseCases = z.infer<typeof ListUseCases>;

/** A page of use cases. One statement for the rows, one for the capped count. */
export const listUseCases = defineQuery({
  name: "useCase.list",
  permission: "useCase:read",
  input: ListUseCases,
  async run(actor, { sort, cursor, limit, ...filter }): Promise<Page<UseCaseSummary>> {
    const where = matching(actor, UseCaseFilter.parse(filter));
    const [rows, counted] = await Promise.all([
      sort === "-priority" ? byPriority(where, cursor, limit + 1) : byColumn(where, sort, cursor, limit + 1),
      countUpTo(where),
    ]);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const next = rows.length > limit && last ? toCursor(placeOf(last)) : null;
    return pageOf(
      shown.map((row) => summaryView(row, actor)),
      { next, limit, counted },
    );
  },
});

const Place = z.strictObject({
  id: z.uuid(),
  number: z.int(),
  title: z.string(),
  updatedAt: z.coerce.date(),
  createdAt: z.coerce.date(),
  priority: z.number().nullable(),
  impact: z.number().nullable(),
  feasibility: z.number().nullable(),
  prioritySe: z.number().nullable(),
});
type Place = z.infer<typeof Place>;

function placeOf(row: SummaryRow): Place {
  const { id, number, title, updatedAt, createdAt, priority, impact, feasibility, prioritySe } = row;
  return { id, number, title, updatedAt, createdAt, priority, impact, feasibility, prioritySe };
}

const orders: Record<Exclude<ListOrder, "-priority">, { by: Prisma.Sql; after(place: Place): Prisma.Sql }> = {
  "-number": { by: Prisma.sql`u.number desc`, after: ({ number }) => Prisma.sql`u.number < ${number}` },
  number: { by: Prisma.sql`u.number`, after: ({ number }) => Prisma.sql`u.number > ${number}` },
  "-updated": {
    by: Prisma.sql`u."updatedAt" desc, u.id desc`,
    after: ({ updatedAt, id }) => Prisma.sql`(u."updatedAt", u.id) < (${updatedAt}, ${id}::uuid)`,
  },
  title: {
    by: Prisma.sql`u.title, u.id`,
    after: ({ title, id }) => Prisma.sql`(u.title, u.id) > (${title}, ${id}::uuid)`,
  },
};

async function byColumn(
  where: Prisma.Sql,
  sort: Exclude<ListOrder, "-priority">,
  cursor: string | undefined,
  limit: number,
): Promise<SummaryRow[]> {
  const { by, after } = orders[sort];
  const place = cursor ? Prisma.sql`and ${after(fromCursor(Place, cursor))}` : Prisma.empty;
  return select(Prisma.sql`${where} ${place}`, by, limit);
}

/** Scored cases in the order of the ranking, then the others, newest first. */
async function byPriority(
  where: Prisma.Sql,
  cursor: string | undefined,
  limit: number,
): Promise<SummaryRow[]> {
  const place = cursor ? fromCursor(Place, cursor) : null;
  const isScored = place === null || place.priority !== null;
  const from = place ? Prisma.sql`and ${behind(place)}` : Prisma.empty;
  const scored = isScored
    ? await select(Prisma.sql`${where} and u.priority is not null ${from}`, rankedOrder, limit)
    : [];
  if (scored.length === limit) return scored;
  const older = isScored ? Prisma.empty : Prisma.sql`and u.number < ${place.number}`;
  const rest = await select(
    Prisma.sql`${where} and u.priority is null ${older}`,
    Prisma.sql`u.number desc`,
    limit - scored.length,
  );
  return [...scored, ...rest];
}

function select(where: Prisma.Sql, order: Prisma.Sql, limit: number): Promise<SummaryRow[]> {
  const tail = Prisma.sql`order by ${order} limit ${limit}`;
  return selectUseCases(database(), { columns: summaryColumns, where, tail });
}

async function countUpTo(where: Prisma.Sql): Promise<number> {
  const [row] = await database().$queryRaw<{ count: bigint }[]>`
    select count(*) from (select 1 from "UseCase" u where ${where} limit ${COUNT_LIMIT + 1}) counted`;
  return Number(row?.count ?? 0);
}
