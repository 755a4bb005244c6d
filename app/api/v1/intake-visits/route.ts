import { endpoint } from "@/lib/server/endpoint";
import { startVisit } from "@/lib/server/intake/commands";

export const POST = endpoint(startVisit);
