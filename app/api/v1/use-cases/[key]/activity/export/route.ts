import { exportActivity } from "@/lib/server/activity/export";
import { endpoint } from "@/lib/server/endpoint";

export const GET = endpoint(exportActivity);
