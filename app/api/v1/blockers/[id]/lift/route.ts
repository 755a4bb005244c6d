import { endpoint } from "@/lib/server/endpoint";
import { liftBlocker } from "@/lib/server/blockers/commands";

export const POST = endpoint(liftBlocker);
