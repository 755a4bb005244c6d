import "server-only";
import { type AuditExportRow, auditColumns } from "@/lib/domain/audit/export-columns";
import { ListAudit, listAudit } from "@/lib/server/audit/queries";
import { defineExport } from "@/lib/server/exports/define-export";
import { everyPage } from "@/lib/server/exports/every-page";

type AuditLine = Awaited<ReturnType<(typeof listAudit)["run"]>>["data"][number];

/** The audit log as a file, latest first: what the log shows under the same filter, to the first entry. */
export const exportAudit = defineExport({
  name: "audit.export",
  permission: "audit:read",
  filter: ListAudit.omit({ cursor: true, limit: true }),
  columns: auditColumns,
  called: { file: "audit-log", sheet: "Audit log", objectType: "audit" },
  find: async (actor, filter) => ({
    batches: exportRows(await everyPage(listAudit, { actor, filter })),
    detail: { filter },
  }),
});

async function* exportRows(pages: AsyncIterable<AuditLine[]>): AsyncGenerator<AuditExportRow[]> {
  for await (const lines of pages) {
    yield lines.map(({ id, at, action, by, objectType, objectId, entry }) => ({
      id,
      at: at.toISOString(),
      action,
      by,
      objectType,
      objectId,
      entry,
    }));
  }
}
