import { endpoint } from "@/lib/server/endpoint";
import { closePeriod } from "@/lib/server/value-periods/commands";

export const POST = endpoint(closePeriod);
