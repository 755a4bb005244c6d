import "server-only";

export interface DepartmentRecord {
  id: string;
  version: number;
  code: string;
  name: string;
  sample: boolean;
}

export const departmentColumns = { id: true, version: true, code: true, name: true, sample: true } as const;

export function shapeDepartment({ id, version, code, name, sample }: DepartmentRecord): DepartmentRecord {
  return { id, version, code, name, sample };
}
