import { endpoint } from "@/lib/server/endpoint";
import { proposeOverride } from "@/lib/server/overrides/commands";
import { listOverrides } from "@/lib/server/overrides/queries";

export const GET = endpoint(listOverrides);
export const POST = endpoint(proposeOverride);
