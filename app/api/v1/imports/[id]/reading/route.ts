import { endpoint } from "@/lib/server/endpoint";
import { getReading } from "@/lib/server/imports/queries";

export const GET = endpoint(getReading);
