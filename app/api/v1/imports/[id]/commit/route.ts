import { endpoint } from "@/lib/server/endpoint";
import { commitImport } from "@/lib/server/imports/commit";

export const POST = endpoint(commitImport);
