import { endpoint } from "@/lib/server/endpoint";
import { getAttention } from "@/lib/server/value/queries";

export const GET = endpoint(getAttention);
