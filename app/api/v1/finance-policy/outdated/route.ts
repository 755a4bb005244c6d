import { listOutdatedCases } from "@/lib/server/business-cases/outdated";
import { endpoint } from "@/lib/server/endpoint";

export const GET = endpoint(listOutdatedCases);
