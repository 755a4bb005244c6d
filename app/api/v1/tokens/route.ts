import { endpoint } from "@/lib/server/endpoint";
import { createToken } from "@/lib/server/tokens/commands";
import { listTokens } from "@/lib/server/tokens/queries";

export const GET = endpoint(listTokens);
export const POST = endpoint(createToken);
