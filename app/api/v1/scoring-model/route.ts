import { endpoint } from "@/lib/server/endpoint";
import { getScoringModel } from "@/lib/server/scoring/queries";

export const GET = endpoint(getScoringModel);
