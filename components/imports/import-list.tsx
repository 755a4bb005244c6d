import { ImportState } from "@/components/imports/import-state";
import { AppLink } from "@/components/ui/app-link";
import { Table } from "@/components/ui/table";
import { formatDateTime } from "@/lib/format/date";
import { formatNumber } from "@/lib/format/number";
import type { ListedImportView } from "@/lib/server/imports/rows";

export function ImportList({ imports }: { imports: readonly ListedImportView[] }) {
  if (imports.length === 0) return <p className="text-ink-3">Nothing has been brought in yet.</p>;
  return (
    <Table
      caption="Imports"
      isCaptionHidden
      cards="wide"
      columns={[
        {
          key: "file",
          header: "File",
          isRowHeader: true,
          cell: ({ id, fileName }) => (
            <AppLink href={`/imports/${id}`} className="text-link [overflow-wrap:anywhere]">
              {fileName}
            </AppLink>
          ),
        },
        { key: "state", header: "State", cell: (row) => <ImportState row={row} /> },
        { key: "at", header: "When (UTC)", cell: ({ at }) => formatDateTime(at) },
        { key: "by", header: "By", cell: ({ by }) => by },
        { key: "rows", header: "Rows", align: "end", cell: ({ rows }) => formatNumber(rows) },
        { key: "created", header: "Created", align: "end", cell: ({ created }) => formatNumber(created) },
        { key: "updated", header: "Updated", align: "end", cell: ({ updated }) => formatNumber(updated) },
        {
          key: "unchanged",
          header: "Unchanged",
          align: "end",
          cell: ({ unchanged }) => formatNumber(unchanged),
        },
      ]}
      rows={imports}
      rowKey={({ id }) => id}
    />
  );
}
