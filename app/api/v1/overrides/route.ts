import { endpoint } from "@/lib/server/endpoint";
import { listProposedOverrides } from "@/lib/server/overrides/queries";

export const GET = endpoint(listProposedOverrides);
