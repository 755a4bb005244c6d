import { endpoint } from "@/lib/server/endpoint";
import { addPool } from "@/lib/server/finance-policy/commands";
import { listPools } from "@/lib/server/finance-policy/queries";

export const GET = endpoint(listPools);
export const POST = endpoint(addPool);
