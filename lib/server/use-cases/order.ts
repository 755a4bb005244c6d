import "server-only";
import { z } from "zod";
import type { ListOrder } from "@/lib/domain/use-cases/list-order";
import { Prisma } from "@/lib/server/generated/client";
import { before, behind, rankedOrder } from "@/lib/server/portfolio/rank";
import { byDepartmentAndPriority, byDepartmentAndTitle } from "@/lib/server/use-cases/department-order";
import {
  type Direction,
  id,
  instant,
  type Key,
  number,
  type Order,
  title,
  walk,
} from "@/lib/server/use-cases/order-keys";
import type { SummaryRow } from "@/lib/server/use-cases/rows";

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

const valued = {
  has: Prisma.sql`u."valueYearLikely" is not null and u.currency is not null`,
  stands: (row: SummaryRow) => row.valueYearLikely !== null && row.currency !== null,
};
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
  "department,title": byDepartmentAndTitle,
  "department,-priority": byDepartmentAndPriority,
};

/** The order of what has nothing to be ordered by. */
export const newestFirst: Order = walk([number], "desc");

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
