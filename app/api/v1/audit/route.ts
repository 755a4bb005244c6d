import { listAudit } from "@/lib/server/audit/queries";
import { endpoint } from "@/lib/server/endpoint";

export const GET = endpoint(listAudit);
