import { endpoint } from "@/lib/server/endpoint";
import { listScoringModels } from "@/lib/server/scoring-models/queries";

export const GET = endpoint(listScoringModels);
