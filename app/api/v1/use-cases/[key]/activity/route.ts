import { endpoint } from "@/lib/server/endpoint";
import { listActivity } from "@/lib/server/activity/queries";

export const GET = endpoint(listActivity);
