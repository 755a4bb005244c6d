import { endpoint } from "@/lib/server/endpoint";
import { moveOn } from "@/lib/server/lifecycle/commands";

export const POST = endpoint(moveOn);
