import { listActivity } from "@/lib/server/activity/queries";
import { endpoint } from "@/lib/server/endpoint";

export const GET = endpoint(listActivity);
