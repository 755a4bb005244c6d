import "server-only";
import { exportAudit } from "@/lib/server/audit/export";
import { listAudit } from "@/lib/server/audit/queries";
import { getHome } from "@/lib/server/home/queries";
import { cancelJob } from "@/lib/server/jobs/commands";
import { getJob } from "@/lib/server/jobs/queries";
import { unsubscribe } from "@/lib/server/mail/unsubscribe";
import { readNotices } from "@/lib/server/notices/commands";
import { exportNotices } from "@/lib/server/notices/export";
import { listNotices } from "@/lib/server/notices/queries";
import type { Route } from "@/lib/server/openapi/route";
import { removeSample } from "@/lib/server/sample/commands";

/** The ways to what belongs to no single case: what waits for me, notices, the log, background work. */
export const workspaceRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/audit/export",
    summary: "Export the audit log as CSV, XLSX or JSON",
    operation: exportAudit,
  },
  { method: "GET", path: "/audit", summary: "Read the audit log", operation: listAudit },
  { method: "GET", path: "/home", summary: "What waits for me", operation: getHome },
  { method: "POST", path: "/jobs/{id}/cancel", summary: "Cancel background work", operation: cancelJob },
  { method: "GET", path: "/jobs/{id}", summary: "Follow background work", operation: getJob },
  {
    method: "GET",
    path: "/notices/export",
    summary: "Export my notices as CSV, XLSX or JSON",
    operation: exportNotices,
  },
  { method: "POST", path: "/notices/read", summary: "Mark my notices as read", operation: readNotices },
  { method: "GET", path: "/notices", summary: "Read my notices", operation: listNotices },
  { method: "DELETE", path: "/sample", summary: "Remove the sample portfolio", operation: removeSample },
  {
    method: "POST",
    path: "/unsubscribe/{token}",
    summary: "Stop one kind of mail by the link in it",
    operation: unsubscribe,
  },
];
