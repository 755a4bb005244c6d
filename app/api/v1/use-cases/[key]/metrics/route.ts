import { endpoint } from "@/lib/server/endpoint";
import { defineMetric } from "@/lib/server/metrics/commands";
import { listMetrics } from "@/lib/server/metrics/queries";

export const GET = endpoint(listMetrics);
export const POST = endpoint(defineMetric);
