import { endpoint } from "@/lib/server/endpoint";
import { recuseFromPanel } from "@/lib/server/scoring/commands";

export const POST = endpoint(recuseFromPanel);
