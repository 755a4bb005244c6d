import "server-only";
import { departmentColumns } from "@/lib/domain/people/department-columns";
import { NoInput } from "@/lib/domain/shared/no-input";
import { listDepartments } from "@/lib/server/departments/queries";
import { exportList } from "@/lib/server/exports/export-list";

/** The list of departments as a file. */
export const exportDepartments = exportList({
  name: "department.export",
  list: listDepartments,
  filter: NoInput,
  columns: departmentColumns,
  called: { file: "departments", sheet: "Departments", objectType: "department" },
  rowOf: ({ version: _, ...department }) => department,
});
