import { endpoint } from "@/lib/server/endpoint";
import { giveQuickLooksTo } from "@/lib/server/scoring/give-quick-looks";
import { listQuickLooks } from "@/lib/server/scoring/quick-look-grid";

export const GET = endpoint(listQuickLooks);
export const POST = endpoint(giveQuickLooksTo);
