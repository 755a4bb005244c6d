import { endpoint } from "@/lib/server/endpoint";
import { agreeMethod } from "@/lib/server/measurement/methods";

export const POST = endpoint(agreeMethod);
