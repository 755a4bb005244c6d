import { endpoint } from "@/lib/server/endpoint";
import { editView, removeView } from "@/lib/server/saved-views/commands";

export const PATCH = endpoint(editView);
export const DELETE = endpoint(removeView);
