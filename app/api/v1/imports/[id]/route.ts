import { endpoint } from "@/lib/server/endpoint";
import { getImport } from "@/lib/server/imports/queries";

export const GET = endpoint(getImport);
