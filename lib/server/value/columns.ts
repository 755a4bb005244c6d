import "server-only";
import { Prisma } from "@/lib/server/generated/client";

/**
 * A number of each row of a group, as one text: what it takes to hand over ten thousand rows is mostly names and brackets.
 * All columns of a group are in the same order; an unknown number is 0. Groups to which a column does not apply have none.
 */
export function column(number: Prisma.Sql, applies = Prisma.sql`true`): Prisma.Sql {
  return Prisma.sql`string_agg(coalesce(${number}, 0)::text, ',') filter (where ${applies})`;
}

/** The numbers of a `column`. */
export function numbersOf(column: string | null): number[] {
  return JSON.parse(`[${column ?? ""}]`) as number[];
}
