import { endpoint } from "@/lib/server/endpoint";
import { recordReadings } from "@/lib/server/metrics/commands";
import { listReadings } from "@/lib/server/metrics/queries";

export const GET = endpoint(listReadings);
export const POST = endpoint(recordReadings);
