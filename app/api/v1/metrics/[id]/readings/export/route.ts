import { endpoint } from "@/lib/server/endpoint";
import { exportReadings } from "@/lib/server/metrics/export";

export const GET = endpoint(exportReadings);
