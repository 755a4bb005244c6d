import { liftBlocker } from "@/lib/server/blockers/commands";
import { endpoint } from "@/lib/server/endpoint";

export const POST = endpoint(liftBlocker);
