import { endpoint } from "@/lib/server/endpoint";
import { startPanels } from "@/lib/server/triage/start-panels";

export const POST = endpoint(startPanels);
