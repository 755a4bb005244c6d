import { meetCondition } from "@/lib/server/decisions/meet-condition";
import { endpoint } from "@/lib/server/endpoint";

export const POST = endpoint(meetCondition);
