import { endpoint } from "@/lib/server/endpoint";
import { recordLabourRate } from "@/lib/server/finance-policy/commands";

export const POST = endpoint(recordLabourRate);
