import { listCaseVersions } from "@/lib/server/business-cases/queries";
import { endpoint } from "@/lib/server/endpoint";

export const GET = endpoint(listCaseVersions);
