import { endpoint } from "@/lib/server/endpoint";
import { recordPolicy } from "@/lib/server/finance-policy/commands";
import { getFinancePolicy } from "@/lib/server/finance-policy/queries";

export const GET = endpoint(getFinancePolicy);
export const POST = endpoint(recordPolicy);
