import { endpoint } from "@/lib/server/endpoint";
import { listVersions } from "@/lib/server/versions/queries";

export const GET = endpoint(listVersions);
