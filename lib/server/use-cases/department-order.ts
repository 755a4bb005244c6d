import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/server/generated/client";
import {
  id,
  type Key,
  number,
  type Order,
  type Stretch,
  title,
  values,
  walk,
} from "@/lib/server/use-cases/order-keys";
import type { SummaryRow } from "@/lib/server/use-cases/rows";

const departmentKeys: Key[] = [
  { sql: Prisma.sql`d.name`, type: "text", schema: z.string().max(500), of: (row) => row.departmentName },
  { sql: Prisma.sql`d.id`, type: "uuid", schema: z.uuid(), of: (row) => row.departmentId },
];

const priorityOrNone: Key = {
  sql: Prisma.sql`coalesce(u.priority, -1)`,
  type: "float8",
  schema: z.number().min(-1).max(100),
  of: (row) => row.priority ?? -1,
};

const departed = {
  has: Prisma.sql`d.id is not null`,
  stands: (row: SummaryRow) => row.departmentId !== null,
};

/** Departments by name, and within each the titles from A to Z. */
export const byDepartmentAndTitle: Order = {
  ...walk([...departmentKeys, title, id], "asc", departed),
  first: ({ where, from, limit }) =>
    firstOfDepartments(
      inDepartment({ where, from, limit }, Prisma.sql`order by u.title, u.id`),
      Prisma.sql`c.title, c.id limit ${limit}`,
    ),
};

/** Departments by name, and within each the highest priority first, what has none behind. */
export const byDepartmentAndPriority: Order = {
  ...departed,
  by: Prisma.sql`d.name, d.id, coalesce(u.priority, -1) desc, u.number desc`,
  placeOf: (row) => [...departmentKeys, priorityOrNone, number].map(({ of }) => of(row)),
  behind: (place) => {
    const [name, departmentId, ...rest] = z.array(z.unknown()).length(4).parse(place);
    const department = values(departmentKeys, [name, departmentId]);
    return Prisma.sql`(d.name, d.id) >= (${department}) and ((d.name, d.id) > (${department})
      or (coalesce(u.priority, -1), u.number) < (${values([priorityOrNone, number], rest)}))`;
  },
  first: ({ where, from, limit }) =>
    firstOfDepartments(
      Prisma.join(
        [
          inDepartment(
            { where: Prisma.sql`${where} and u.priority is not null`, from, limit },
            Prisma.sql`order by u.priority desc, u.number desc`,
          ),
          inDepartment(
            { where: Prisma.sql`${where} and u.priority is null`, from, limit },
            Prisma.sql`order by u.number desc`,
          ),
        ],
        " union all ",
      ),
      Prisma.sql`coalesce(c.priority, -1) desc, c.number desc limit ${limit}`,
    ),
};

function inDepartment({ where, from, limit }: Stretch, order: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select u.id, u.title, u.priority, u.number from "UseCase" u
    where u."departmentId" = d.id and ${where} ${from} ${order} limit ${limit})`;
}

/** Takes no more than a page from each department, where one order of all cases would read them all. */
function firstOfDepartments(cases: Prisma.Sql, order: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`u.id = any(array(select c.id from "Department" d cross join lateral (${cases}) c
    order by d.name, d.id, ${order}))`;
}
