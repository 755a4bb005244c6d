import { endpoint } from "@/lib/server/endpoint";
import { exportScoringQueue } from "@/lib/server/scoring/export";

export const GET = endpoint(exportScoringQueue);
