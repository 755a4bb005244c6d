import { endpoint } from "@/lib/server/endpoint";
import { getRatings } from "@/lib/server/scoring/queries";

export const GET = endpoint(getRatings);
