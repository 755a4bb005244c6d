import { endpoint } from "@/lib/server/endpoint";
import { agreeComparison } from "@/lib/server/measurement/comparisons";

export const POST = endpoint(agreeComparison);
