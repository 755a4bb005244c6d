import { endpoint } from "@/lib/server/endpoint";
import { revealScores } from "@/lib/server/scoring/commands";

export const POST = endpoint(revealScores);
