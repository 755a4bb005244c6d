import { endpoint } from "@/lib/server/endpoint";
import { reconcilePeriod } from "@/lib/server/value-periods/commands";
import { getPeriod } from "@/lib/server/value-periods/queries";

export const GET = endpoint(getPeriod);
export const PATCH = endpoint(reconcilePeriod);
