import { endpoint } from "@/lib/server/endpoint";
import { getDiff } from "@/lib/server/versions/queries";

export const GET = endpoint(getDiff);
