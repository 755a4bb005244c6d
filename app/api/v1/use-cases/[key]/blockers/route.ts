import { endpoint } from "@/lib/server/endpoint";
import { raiseBlocker } from "@/lib/server/blockers/commands";
import { listBlockers } from "@/lib/server/blockers/queries";

export const GET = endpoint(listBlockers);
export const POST = endpoint(raiseBlocker);
