import "server-only";
import type { z } from "zod";
import { type AuditExportRow, auditColumns } from "@/lib/domain/audit/export-columns";
import { ListAudit, listAudit } from "@/lib/server/audit/queries";
import { defineExport } from "@/lib/server/exports/define-export";
import { ask } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";

type AuditFilter = Pick<z.infer<typeof ListAudit>, "action" | "actor">;

/** The audit log as a file, latest first: what the log shows under the same filter, to the first entry. */
export const exportAudit = defineExport({
  name: "audit.export",
  permission: "audit:read",
  filter: ListAudit.omit({ cursor: true, limit: true }),
  columns: auditColumns,
  called: { file: "audit-log", sheet: "Audit log", objectType: "audit" },
  find: async (actor, filter) => ({ batches: exportBatches(actor, filter), detail: { filter } }),
});

async function* exportBatches(actor: Actor, filter: AuditFilter): AsyncGenerator<AuditExportRow[]> {
  let cursor: string | null = "";
  while (cursor !== null) {
    const asked: z.infer<typeof ListAudit> = { ...filter, ...(cursor ? { cursor } : {}), limit: 200 };
    const { data, page } = await ask(listAudit, actor, asked);
    yield data.map(({ id, at, action, by, objectType, objectId, entry }) => ({
      id,
      at: at.toISOString(),
      action,
      by,
      objectType,
      objectId,
      entry,
    }));
    cursor = page.next;
  }
}
