import { endpoint } from "@/lib/server/endpoint";
import { listMergedCases } from "@/lib/server/lifecycle/queries";

export const GET = endpoint(listMergedCases);
