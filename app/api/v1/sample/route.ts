import { endpoint } from "@/lib/server/endpoint";
import { removeSample } from "@/lib/server/sample/commands";

export const DELETE = endpoint(removeSample);
