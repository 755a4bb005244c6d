import "server-only";
import { z } from "zod";
import type { ListOrder } from "@/lib/domain/use-cases/list-order";
import { Prisma } from "@/lib/server/generated/client";
import { before, behind, rankedOrder } from "@/lib/server/portfolio/rank";
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
}

type Direction = "asc" | "desc";

interface Key {
  sql: Prisma.Sql;
  type: string;
  schema: z.ZodType;
  of(row: SummaryRow): unknown;
}

const id: Key = { sql: Prisma.sql`u.id`, type: "uuid", schema: z.uuid(), of: (row) => row.id };
const number: Key = {
  sql: Prisma.sql`u.number`,
  type: "int",
  schema: z.int().min(-1).max(2_147_483_647),
  of: (row) => row.number,
};
const title: Key = {
  sql: Prisma.sql`u.title`,
  type: "text",
  schema: z.string().max(2_000),
  of: (row) => row.title,
};

function instant(name: "updatedAt" | "createdAt" | "stageSince"): Key {
  const sql = Prisma.raw(`u."${name}"`);
  const schema = z.iso.datetime().regex(/^[12]/);
  return { sql, type: "timestamptz", schema, of: (row) => row[name].toISOString() };
}

const departmentKeys: Key[] = [
  { sql: Prisma.sql`d.name`, type: "text", schema: z.string().max(500), of: (row) => row.departmentName },
  { sql: Prisma.sql`d.id`, type: "uuid", schema: z.uuid(), of: (row) => row.departmentId },
];

const value: Key[] = [
  { sql: Prisma.sql`u.currency`, type: "text", schema: z.string().length(3), of: (row) => row.currency },
  {
    sql: Prisma.sql`u."valueYearLikely"`,
    type: "bigint",
    schema: z.string().regex(/^-?\d{1,18}$/),
    of: (row) => String(row.valueYearLikely),
  },
  id,
];

const priorityOrNone: Key = {
  sql: Prisma.sql`coalesce(u.priority, -1)`,
  type: "float8",
  schema: z.number().min(-1).max(100),
  of: (row) => row.priority ?? -1,
};

const valued = {
  has: Prisma.sql`u."valueYearLikely" is not null and u.currency is not null`,
  stands: (row: SummaryRow) => row.valueYearLikely !== null && row.currency !== null,
};
const departed = {
  has: Prisma.sql`d.id is not null`,
  stands: (row: SummaryRow) => row.departmentId !== null,
};

const everyCase: Pick<Order, "has" | "stands"> = { has: null, stands: () => true };
const rankedFromTheEnd = Prisma.sql`u.priority, u.impact, u.feasibility, u."prioritySe" desc, u."createdAt" desc, u.id desc`;

/** Every order of the list. */
export const orders: Record<ListOrder, Order> = {
  "-number": walk([number], "desc"),
  number: walk([number], "asc"),
  "-priority": ranked("desc"),
  priority: ranked("asc"),
  title: walk([title, id], "asc"),
  "-title": walk([title, id], "desc"),
  "-updated": walk([instant("updatedAt"), id], "desc"),
  updated: walk([instant("updatedAt"), id], "asc"),
  "-created": walk([instant("createdAt"), id], "desc"),
  created: walk([instant("createdAt"), id], "asc"),
  since: walk([instant("stageSince"), id], "asc"),
  "-since": walk([instant("stageSince"), id], "desc"),
  "-value": walk(value, "desc", valued),
  value: walk(value, "asc", valued),
  "department,title": walk([...departmentKeys, title, id], "asc", departed),
  "department,-priority": byDepartmentAndPriority(),
};

/** The order of what has nothing to be ordered by. */
export const newestFirst: Order = walk([number], "desc");

/** All keys in one direction: one comparison of rows, which an index on the keys answers. */
function walk(keys: Key[], direction: Direction, among: Pick<Order, "has" | "stands"> = everyCase): Order {
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

function values(keys: readonly Key[], place: unknown): Prisma.Sql {
  const given = z.tuple(keys.map(({ schema }) => schema) as [z.ZodType, ...z.ZodType[]]).parse(place);
  return Prisma.join(keys.map(({ type }, index) => Prisma.sql`${given[index]}::${Prisma.raw(type)}`));
}

const figure = z.number().min(-1e6).max(1e6);
const RankedPlace = z
  .tuple([figure, figure, figure, figure, z.iso.datetime().regex(/^[12]/), z.uuid()])
  .transform(([priority, impact, feasibility, prioritySe, createdAt, caseId]) => {
    return { priority, impact, feasibility, prioritySe, createdAt: new Date(createdAt), id: caseId };
  });

/** The order of the ranking, or its reverse. */
function ranked(direction: Direction): Order {
  return {
    has: Prisma.sql`u.priority is not null`,
    stands: (row) => row.priority !== null,
    by: direction === "desc" ? rankedOrder : rankedFromTheEnd,
    placeOf: (row) => [
      row.priority,
      row.impact,
      row.feasibility,
      row.prioritySe,
      row.createdAt.toISOString(),
      row.id,
    ],
    behind: (place) => (direction === "desc" ? behind : before)(RankedPlace.parse(place)),
  };
}

function byDepartmentAndPriority(): Order {
  const within: Key[] = [priorityOrNone, number];
  return {
    ...departed,
    by: Prisma.sql`d.name, d.id, coalesce(u.priority, -1) desc, u.number desc`,
    placeOf: (row) => [...departmentKeys, ...within].map(({ of }) => of(row)),
    behind: (place) => {
      const [name, departmentId, ...rest] = z.array(z.unknown()).length(4).parse(place);
      const department = values(departmentKeys, [name, departmentId]);
      return Prisma.sql`(d.name, d.id) >= (${department}) and ((d.name, d.id) > (${department})
        or (coalesce(u.priority, -1), u.number) < (${values(within, rest)}))`;
    },
  };
}
