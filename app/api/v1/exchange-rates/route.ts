import { endpoint } from "@/lib/server/endpoint";
import { recordExchangeRate } from "@/lib/server/finance-policy/commands";

export const POST = endpoint(recordExchangeRate);
