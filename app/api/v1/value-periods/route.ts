import { endpoint } from "@/lib/server/endpoint";
import { listPeriods } from "@/lib/server/value-periods/queries";

export const GET = endpoint(listPeriods);
