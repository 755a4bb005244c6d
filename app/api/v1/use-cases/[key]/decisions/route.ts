import { endpoint } from "@/lib/server/endpoint";
import { listDecisions } from "@/lib/server/decisions/queries";

export const GET = endpoint(listDecisions);
