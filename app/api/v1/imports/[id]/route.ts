import { endpoint } from "@/lib/server/endpoint";
import { editImport } from "@/lib/server/imports/edit";
import { getImport } from "@/lib/server/imports/queries";

export const GET = endpoint(getImport);
export const PATCH = endpoint(editImport);
