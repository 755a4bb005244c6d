import { endpoint } from "@/lib/server/endpoint";
import { getVersion } from "@/lib/server/versions/queries";

export const GET = endpoint(getVersion);
