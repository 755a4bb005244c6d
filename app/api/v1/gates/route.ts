import { endpoint } from "@/lib/server/endpoint";
import { listWaitingGates } from "@/lib/server/gates/queries";

export const GET = endpoint(listWaitingGates);
