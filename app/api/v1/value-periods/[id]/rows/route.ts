import { endpoint } from "@/lib/server/endpoint";
import { listPeriodRows } from "@/lib/server/value-periods/listed-rows";

export const GET = endpoint(listPeriodRows);
