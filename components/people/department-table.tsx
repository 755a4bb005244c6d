import { RenameDepartment } from "@/components/people/rename-department";
import { KeyLabel } from "@/components/ui/key-label";
import { type Column, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { DepartmentRecord } from "@/lib/server/departments/rows";

export function DepartmentTable({ departments }: { departments: readonly DepartmentRecord[] }) {
  return (
    <Table
      caption="Departments"
      isCaptionHidden
      columns={columns}
      rows={departments}
      rowKey={({ id }) => id}
    />
  );
}

const columns: Column<DepartmentRecord>[] = [
  {
    key: "name",
    header: "Name",
    isRowHeader: true,
    cell: ({ name, sample }) => (
      <span className="inline-flex flex-wrap items-center gap-2">
        {name}
        {sample ? <Tag>sample</Tag> : null}
      </span>
    ),
  },
  { key: "code", header: "Code", cell: ({ code }) => <KeyLabel>{code}</KeyLabel> },
  {
    key: "rename",
    header: "Change",
    align: "end",
    cell: ({ id, version, code, name }) => (
      <RenameDepartment key={version} department={{ id, version, code, name }} />
    ),
  },
];
