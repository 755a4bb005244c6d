import type { PermissionLine } from "@/components/people/permission-groups";
import { type Column, Table } from "@/components/ui/table";

/** What may be done, by whom, and how far. */
export function PermissionTable({ title, lines }: { title: string; lines: readonly PermissionLine[] }) {
  return (
    <Table
      caption={title}
      isCaptionHidden
      columns={columns}
      rows={lines}
      rowKey={({ permission }) => permission}
    />
  );
}

const columns: Column<PermissionLine>[] = [
  {
    key: "what",
    header: "May",
    isRowHeader: true,
    width: "24rem",
    cell: ({ words, permission }) => (
      <span className="grid">
        <span>{words}</span>
        <code className="font-mono text-xs font-normal text-ink-3">{permission}</code>
      </span>
    ),
  },
  {
    key: "who",
    header: "Who, and over which",
    cell: ({ grants }) => (
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {grants.map(({ holder, reach }) => (
          <li key={holder}>
            {holder} <span className="text-ink-2">({reach})</span>
          </li>
        ))}
      </ul>
    ),
  },
];
