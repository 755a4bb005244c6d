import { endpoint } from "@/lib/server/endpoint";
import { getPeriod } from "@/lib/server/value-periods/queries";

export const GET = endpoint(getPeriod);
