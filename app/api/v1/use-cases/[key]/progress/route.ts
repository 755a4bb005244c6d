import { endpoint } from "@/lib/server/endpoint";
import { getProgress } from "@/lib/server/intake/progress";

export const GET = endpoint(getProgress);
