import { listDecisions } from "@/lib/server/decisions/queries";
import { endpoint } from "@/lib/server/endpoint";

export const GET = endpoint(listDecisions);
