import { endpoint } from "@/lib/server/endpoint";
import { listSessions } from "@/lib/server/sessions/queries";

export const GET = endpoint(listSessions);
