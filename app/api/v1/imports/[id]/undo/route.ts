import { endpoint } from "@/lib/server/endpoint";
import { undoImport } from "@/lib/server/imports/commit";

export const POST = endpoint(undoImport);
