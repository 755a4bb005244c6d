import { endpoint } from "@/lib/server/endpoint";
import { endSession } from "@/lib/server/sessions/commands";

export const DELETE = endpoint(endSession);
