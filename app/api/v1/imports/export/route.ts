import { endpoint } from "@/lib/server/endpoint";
import { exportImports } from "@/lib/server/imports/export";

export const GET = endpoint(exportImports);
