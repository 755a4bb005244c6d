import { endpoint } from "@/lib/server/endpoint";
import { correctReading } from "@/lib/server/metrics/correct-reading";

export const PATCH = endpoint(correctReading);
