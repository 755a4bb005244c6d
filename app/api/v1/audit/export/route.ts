import { exportAudit } from "@/lib/server/audit/export";
import { endpoint } from "@/lib/server/endpoint";

export const GET = endpoint(exportAudit);
