import { endpoint } from "@/lib/server/endpoint";
import { meetCondition } from "@/lib/server/decisions/meet-condition";

export const POST = endpoint(meetCondition);
