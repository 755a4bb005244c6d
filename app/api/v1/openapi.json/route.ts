import { endpoint } from "@/lib/server/endpoint";
import { getOpenApi } from "@/lib/server/openapi/queries";

export const GET = endpoint(getOpenApi);
