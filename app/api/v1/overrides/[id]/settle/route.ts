import { endpoint } from "@/lib/server/endpoint";
import { settleOverride } from "@/lib/server/overrides/commands";

export const POST = endpoint(settleOverride);
