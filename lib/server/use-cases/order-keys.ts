import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/server/generated/client";
import type { SummaryRow } from "@/lib/server/use-cases/rows";

/** An order of the list and how to go on after a row: over cases that have what it orders by; the others follow, newest first. */
export interface Order {
  by: Prisma.Sql;
  /** What a case must have to stand in the order; without it every case does. */
  has: Prisma.Sql | null;
  stands(row: SummaryRow): boolean;
  /** Where a row stands, as it goes into a cursor, and what stands behind such a place. */
  placeOf(row: SummaryRow): unknown[];
  behind(place: unknown): Prisma.Sql;
  /** Which cases stand first, as a condition: for an order that no index holds, so that not all need be put into it. */
  first?(stretch: Stretch): Prisma.Sql;
}

/** What is to stand in a page: cases that match, behind a place. */
export interface Stretch {
  where: Prisma.Sql;
  from: Prisma.Sql;
  limit: number;
}

export type Direction = "asc" | "desc";

export interface Key {
  sql: Prisma.Sql;
  type: string;
  schema: z.ZodType;
  of(row: SummaryRow): unknown;
}

export const id: Key = { sql: Prisma.sql`u.id`, type: "uuid", schema: z.uuid(), of: (row) => row.id };
export const number: Key = {
  sql: Prisma.sql`u.number`,
  type: "int",
  schema: z.int().min(-1).max(2_147_483_647),
  of: (row) => row.number,
};
export const title: Key = {
  sql: Prisma.sql`u.title`,
  type: "text",
  schema: z.string().max(2_000),
  of: (row) => row.title,
};

export function instant(name: "updatedAt" | "createdAt" | "stageSince"): Key {
  const sql = Prisma.raw(`u."${name}"`);
  const schema = z.iso.datetime().regex(/^[12]/);
  return { sql, type: "timestamptz", schema, of: (row) => row[name].toISOString() };
}

export const everyCase: Pick<Order, "has" | "stands"> = { has: null, stands: () => true };

/** All keys in one direction: one comparison of rows, which an index on the keys answers. */
export function walk(
  keys: Key[],
  direction: Direction,
  among: Pick<Order, "has" | "stands"> = everyCase,
): Order {
  const way = Prisma.raw(direction);
  const columns = Prisma.join(keys.map(({ sql }) => sql));
  const after = direction === "asc" ? Prisma.raw(">") : Prisma.raw("<");
  return {
    ...among,
    by: Prisma.join(keys.map(({ sql }) => Prisma.sql`${sql} ${way}`)),
    placeOf: (row) => keys.map(({ of }) => of(row)),
    behind: (place) => Prisma.sql`(${columns}) ${after} (${values(keys, place)})`,
  };
}

/** The values of a place as its keys have them; a place that is none of theirs is refused. */
export function values(keys: readonly Key[], place: unknown): Prisma.Sql {
  const given = z.tuple(keys.map(({ schema }) => schema) as [z.ZodType, ...z.ZodType[]]).parse(place);
  return Prisma.join(keys.map(({ type }, index) => Prisma.sql`${given[index]}::${Prisma.raw(type)}`));
}
