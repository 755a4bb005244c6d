import { endpoint } from "@/lib/server/endpoint";
import { saveView } from "@/lib/server/saved-views/commands";
import { listSavedViews } from "@/lib/server/saved-views/queries";

export const GET = endpoint(listSavedViews);
export const POST = endpoint(saveView);
