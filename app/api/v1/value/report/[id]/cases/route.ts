import { endpoint } from "@/lib/server/endpoint";
import { listReportCases } from "@/lib/server/value/case-rows";

export const GET = endpoint(listReportCases);
