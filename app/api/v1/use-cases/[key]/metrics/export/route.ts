import { endpoint } from "@/lib/server/endpoint";
import { exportMetrics } from "@/lib/server/metrics/export";

export const GET = endpoint(exportMetrics);
