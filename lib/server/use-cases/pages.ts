import "server-only";
import { z } from "zod";
import { canEverywhere } from "@/lib/domain/access/can";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { ListOrder, ordersByMoney } from "@/lib/domain/use-cases/list-order";
import { COUNT_LIMIT, fromCursor, toCursor } from "@/lib/server/cursor";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import type { Actor } from "@/lib/server/session";
import { newestFirst, type Order, orders } from "@/lib/server/use-cases/order";
import { selectUseCases } from "@/lib/server/use-cases/record";
import { type SummaryRow, summaryColumns } from "@/lib/server/use-cases/rows";

interface Wanted {
  sort: ListOrder;
  cursor: string | undefined;
  limit: number;
}

/** The rows of one page behind a cursor, and the cursor of the next. Two statements at most. */
export async function pageAfter(
  where: Prisma.Sql,
  { sort, cursor, limit }: Wanted,
): Promise<{ rows: SummaryRow[]; next: string | null }> {
  const order = orders[sort];
  const from = cursor === undefined ? null : placeIn(cursor, sort);
  const first = from?.isRest ? [] : await inOrder(where, order, { from: from?.sql, limit: limit + 1 });
  const isFull = first.length > limit || order.has === null;
  const rest = isFull
    ? []
    : await without(where, order, {
        from: from?.isRest ? from.sql : undefined,
        limit: limit + 1 - first.length,
      });
  const rows = [...first, ...rest];
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last ? cursorAt(last, sort) : null };
}

/** How many cases match, counted no further than a page tells. */
export async function countUpTo(where: Prisma.Sql, most = COUNT_LIMIT): Promise<number> {
  const [row] = await database().$queryRaw<{ count: bigint }[]>`
    select count(*) from (select 1 from "UseCase" u where ${where} limit ${most + 1}) counted`;
  return Number(row?.count ?? 0);
}

/** The numbers of all cases that match, in the order of the list. */
export async function numbersInOrder(where: Prisma.Sql, sort: ListOrder): Promise<number[]> {
  const { by, has } = orders[sort];
  const those = (condition: Prisma.Sql, order: Prisma.Sql) => Prisma.sql`
    (select coalesce(array_agg(u.number order by ${order}), '{}') from "UseCase" u
      left join "Department" d on d.id = u."departmentId" where ${where} and ${condition})`;
  const ordered = those(has ?? Prisma.sql`true`, by);
  const rest = has ? those(Prisma.sql`not (${has})`, newestFirst.by) : Prisma.sql`'{}'::int[]`;
  const [row] = await database().$queryRaw<{ numbers: number[] }[]>`select ${ordered} || ${rest} as numbers`;
  return row?.numbers ?? [];
}

/** Refuses an order by amounts to whoever may not read the money of every case: the order alone would tell who has more. */
export function refuseHiddenOrder(actor: Actor, sort: ListOrder): void {
  if (!ordersByMoney(sort) || canEverywhere(actor, "value:read")) return;
  const message = "Ordering by value is for those who may read the money of every case.";
  throw new DomainError("forbidden", message, [{ field: "sort", message, code: "moneyHidden" }]);
}

interface Stretch {
  from?: Prisma.Sql | undefined;
  limit: number;
}

function inOrder(where: Prisma.Sql, order: Order, { from, limit }: Stretch): Promise<SummaryRow[]> {
  const has = order.has ? Prisma.sql`and ${order.has}` : Prisma.empty;
  return select(Prisma.sql`${where} ${has} ${from ? Prisma.sql`and ${from}` : Prisma.empty}`, order, limit);
}

function without(where: Prisma.Sql, { has }: Order, { from, limit }: Stretch): Promise<SummaryRow[]> {
  const lacks = Prisma.sql`and not (${has ?? Prisma.sql`true`})`;
  return select(
    Prisma.sql`${where} ${lacks} ${from ? Prisma.sql`and ${from}` : Prisma.empty}`,
    newestFirst,
    limit,
  );
}

function select(where: Prisma.Sql, { by }: Order, limit: number): Promise<SummaryRow[]> {
  const tail = Prisma.sql`order by ${by} limit ${limit}`;
  return selectUseCases(database(), { columns: summaryColumns, where, tail });
}

/** `place` in the order of the list, or `rest`: among those that have nothing to be ordered by. */
const Cursor = z.strictObject({
  sort: ListOrder,
  place: z.array(z.unknown()).max(8).optional(),
  rest: z.array(z.unknown()).max(8).optional(),
});

function cursorAt(row: SummaryRow, sort: ListOrder): string {
  const order = orders[sort];
  return toCursor(
    order.stands(row) ? { sort, place: order.placeOf(row) } : { sort, rest: newestFirst.placeOf(row) },
  );
}

function placeIn(cursor: string, asked: ListOrder): { isRest: boolean; sql: Prisma.Sql } {
  const Place = Cursor.refine(({ sort }) => sort === asked).transform(({ place, rest }) => {
    return rest
      ? { isRest: true, sql: newestFirst.behind(rest) }
      : { isRest: false, sql: orders[asked].behind(place) };
  });
  return fromCursor(Place, cursor);
}
