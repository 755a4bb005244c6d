import { endpoint } from "@/lib/server/endpoint";
import { remindPanels } from "@/lib/server/scoring/remind";

export const POST = endpoint(remindPanels);
