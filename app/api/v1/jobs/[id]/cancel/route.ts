import { endpoint } from "@/lib/server/endpoint";
import { cancelJob } from "@/lib/server/jobs/commands";

export const POST = endpoint(cancelJob);
