import { endpoint } from "@/lib/server/endpoint";
import { checkValue } from "@/lib/server/value-checks/commands";
import { listValueChecks } from "@/lib/server/value-checks/queries";

export const GET = endpoint(listValueChecks);
export const POST = endpoint(checkValue);
