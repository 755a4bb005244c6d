import { endpoint } from "@/lib/server/endpoint";
import { listPanels } from "@/lib/server/scoring/panels-at-work";
import { startPanels } from "@/lib/server/triage/start-panels";

export const GET = endpoint(listPanels);
export const POST = endpoint(startPanels);
