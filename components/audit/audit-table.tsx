import { type AuditFilter, auditAddress } from "@/components/audit/audit-address";
import { type AuditLine, contentOf } from "@/components/audit/audit-entry";
import { EntryContent } from "@/components/audit/entry-content";
import { AppLink } from "@/components/ui/app-link";
import { type Column, Table } from "@/components/ui/table";
import { formatDateTime } from "@/lib/format/date";

type AuditTableProps = { entries: readonly AuditLine[]; filter: AuditFilter };

/** The audit log, latest first. Action and person narrow it by a click. */
export function AuditTable({ entries, filter }: AuditTableProps) {
  return (
    <Table
      caption="Audit entries, latest first"
      isCaptionHidden
      columns={columnsFor(filter)}
      rows={entries}
      rowKey={({ id }) => id}
      cards="wide"
    />
  );
}

const link = "text-link inline-flex min-h-6 items-center";

function columnsFor(filter: AuditFilter): Column<AuditLine>[] {
  return [
    {
      key: "at",
      header: "When, UTC",
      width: "9.5rem",
      cell: ({ at }) => <time dateTime={at.toISOString()}>{formatDateTime(at)}</time>,
    },
    { key: "by", header: "Who", width: "11rem", cell: (line) => <Who line={line} filter={filter} /> },
    {
      key: "action",
      header: "Action",
      width: "12rem",
      isRowHeader: true,
      cell: ({ action }) => (
        <AppLink href={auditAddress({ ...filter, action })} className={`${link} font-mono font-normal`}>
          {action}
        </AppLink>
      ),
    },
    { key: "object", header: "Object", width: "10rem", cell: (line) => <AuditObject line={line} /> },
    {
      key: "content",
      header: "Reason and changes",
      cell: (line) => <EntryContent content={contentOf(line)} />,
    },
  ];
}

function Who({ line, filter }: { line: AuditLine; filter: AuditFilter }) {
  const { by } = line;
  const actorId = contentOf(line)?.actorId;
  if (!actorId) return by ?? "Nobody signed in";
  return (
    <AppLink href={auditAddress({ ...filter, actor: actorId })} className={link}>
      {by ?? "Somebody who left"}
    </AppLink>
  );
}

function AuditObject({ line }: { line: AuditLine }) {
  const { objectType, objectId } = line;
  const useCaseId = contentOf(line)?.useCaseId;
  return (
    <>
      <span className="block">{objectType}</span>
      {useCaseId ? (
        <AppLink href={`/use-cases/${useCaseId}`} className={link}>
          Open the case
        </AppLink>
      ) : (
        <span className="block font-mono text-xs text-ink-2">{objectId}</span>
      )}
    </>
  );
}
