import { endpoint } from "@/lib/server/endpoint";
import { getScore } from "@/lib/server/scoring/queries";

export const GET = endpoint(getScore);
