import { endpoint } from "@/lib/server/endpoint";
import { dryRunImport } from "@/lib/server/imports/dry-run";

export const POST = endpoint(dryRunImport);
