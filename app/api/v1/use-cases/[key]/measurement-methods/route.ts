import { endpoint } from "@/lib/server/endpoint";
import { proposeMethod } from "@/lib/server/measurement/methods";

export const POST = endpoint(proposeMethod);
