import { raiseBlocker } from "@/lib/server/blockers/commands";
import { listBlockers } from "@/lib/server/blockers/queries";
import { endpoint } from "@/lib/server/endpoint";

export const GET = endpoint(listBlockers);
export const POST = endpoint(raiseBlocker);
