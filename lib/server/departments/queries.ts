import "server-only";
import { z } from "zod";
import { PageRequest } from "@/lib/domain/people/page-request";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { database } from "@/lib/server/db";
import { departmentRecord } from "@/lib/server/departments/record";
import { departmentColumns, shapeDepartment } from "@/lib/server/departments/rows";
import { cursorKeys, pageOf } from "@/lib/server/people/page";
import { defineQuery } from "@/lib/server/query";

const Key = z.tuple([z.string(), z.uuid()]);

export const listDepartments = defineQuery({
  name: "department.list",
  permission: "department:read",
  input: PageRequest,
  run: async (_actor, request) => {
    const after = cursorKeys(request, Key);
    const [rows, total] = await Promise.all([
      database().department.findMany({
        where: after ? { OR: [{ name: { gt: after[0] } }, { name: after[0], id: { gt: after[1] } }] } : {},
        orderBy: [{ name: "asc" }, { id: "asc" }],
        take: request.limit + 1,
        select: departmentColumns,
      }),
      database().department.count(),
    ]);
    const page = pageOf(rows, request, total, ({ name, id }) => [name, id]);
    return { ...page, data: page.data.map(shapeDepartment) };
  },
});

export const getDepartment = defineQuery({
  name: "department.get",
  permission: "department:read",
  input: NoInput,
  run: async (actor, _input, target) => {
    const department = await departmentRecord.load(database(), actor, target);
    if (!department) throw new DomainError("notFound", "There is no such department.");
    return shapeDepartment(department);
  },
  version: ({ version }) => version,
});
