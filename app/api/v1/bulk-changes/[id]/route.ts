import { getBulkChange } from "@/lib/server/bulk-changes/queries";
import { endpoint } from "@/lib/server/endpoint";

export const GET = endpoint(getBulkChange);
