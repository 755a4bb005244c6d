import { endpoint } from "@/lib/server/endpoint";
import { listTriage } from "@/lib/server/triage/queries";

export const GET = endpoint(listTriage);
