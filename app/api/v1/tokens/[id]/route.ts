import { endpoint } from "@/lib/server/endpoint";
import { revokeToken } from "@/lib/server/tokens/commands";

export const DELETE = endpoint(revokeToken);
