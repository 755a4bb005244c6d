import { endpoint } from "@/lib/server/endpoint";
import { getJob } from "@/lib/server/jobs/queries";

export const GET = endpoint(getJob);
