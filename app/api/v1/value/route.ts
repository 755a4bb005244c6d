import { endpoint } from "@/lib/server/endpoint";
import { getValue } from "@/lib/server/value/queries";

export const GET = endpoint(getValue);
