import { endpoint } from "@/lib/server/endpoint";
import { importFile } from "@/lib/server/imports/import";
import { listImports } from "@/lib/server/imports/queries";

export const GET = endpoint(listImports);
export const POST = endpoint(importFile);
