import { endpoint } from "@/lib/server/endpoint";
import { handOnSeat } from "@/lib/server/scoring/hand-on";

export const POST = endpoint(handOnSeat);
