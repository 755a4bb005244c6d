import { endpoint } from "@/lib/server/endpoint";
import { listAudit } from "@/lib/server/audit/queries";

export const GET = endpoint(listAudit);
