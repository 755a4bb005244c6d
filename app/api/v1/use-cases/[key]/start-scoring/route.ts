import { endpoint } from "@/lib/server/endpoint";
import { startScoring } from "@/lib/server/scoring/start-scoring";

export const POST = endpoint(startScoring);
