import { endpoint } from "@/lib/server/endpoint";
import { nameRaters } from "@/lib/server/scoring/rater-names";

export const POST = endpoint(nameRaters);
