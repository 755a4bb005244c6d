import { endpoint } from "@/lib/server/endpoint";
import { exportReportCases } from "@/lib/server/value/export";

export const GET = endpoint(exportReportCases);
