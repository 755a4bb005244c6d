import { endpoint } from "@/lib/server/endpoint";
import { getValueReport } from "@/lib/server/value/report";

export const GET = endpoint(getValueReport);
