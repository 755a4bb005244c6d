import { endpoint } from "@/lib/server/endpoint";
import { getMeasurement } from "@/lib/server/measurement/queries";

export const GET = endpoint(getMeasurement);
