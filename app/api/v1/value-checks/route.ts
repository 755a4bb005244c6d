import { endpoint } from "@/lib/server/endpoint";
import { listValueQueue } from "@/lib/server/value-checks/queries";

export const GET = endpoint(listValueQueue);
