import { endpoint } from "@/lib/server/endpoint";
import { exportTriage } from "@/lib/server/triage/export";

export const GET = endpoint(exportTriage);
