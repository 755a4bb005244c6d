import { endpoint } from "@/lib/server/endpoint";
import { reopenPeriod } from "@/lib/server/value-periods/commands";

export const POST = endpoint(reopenPeriod);
