import { endpoint } from "@/lib/server/endpoint";
import { listScoringQueue } from "@/lib/server/scoring/queries";

export const GET = endpoint(listScoringQueue);
