import { endpoint } from "@/lib/server/endpoint";
import { getScoringModel } from "@/lib/server/scoring/queries";
import { changeWeights } from "@/lib/server/scoring-models/commands";

export const GET = endpoint(getScoringModel);
export const POST = endpoint(changeWeights);
