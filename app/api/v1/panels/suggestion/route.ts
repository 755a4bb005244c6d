import { endpoint } from "@/lib/server/endpoint";
import { getPanelSuggestion } from "@/lib/server/triage/suggest-panel";

export const GET = endpoint(getPanelSuggestion);
