import { endpoint } from "@/lib/server/endpoint";
import { editMetric } from "@/lib/server/metrics/commands";

export const PATCH = endpoint(editMetric);
