import "server-only";
import { EditDepartment, NewDepartment } from "@/lib/domain/people/department-schema";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { defineCommand } from "@/lib/server/command";
import { departmentRecord } from "@/lib/server/departments/record";
import { shapeDepartment } from "@/lib/server/departments/rows";

export const createDepartment = defineCommand({
  name: "department.create",
  permission: "department:edit",
  input: NewDepartment,
  creates: departmentRecord,
  run: async ({ code, name }, { tx, now }) => {
    if ((await tx.department.count({ where: { code } })) > 0) {
      throw new DomainError("conflict", "There is a department with this code already.", [
        { field: "code", message: "This code is taken.", code: "taken" },
      ]);
    }
    return (await tx.department.create({ data: { code, name, createdAt: now }, select: { id: true } })).id;
  },
  shape: shapeDepartment,
});

export const editDepartment = defineCommand({
  name: "department.edit",
  permission: "department:edit",
  input: EditDepartment,
  changes: departmentRecord,
  precondition: "required",
  run: async ({ name }, { tx, current }) => {
    if (name !== undefined) await tx.department.update({ where: { id: current.id }, data: { name } });
  },
  shape: shapeDepartment,
});
