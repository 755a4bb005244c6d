import { endpoint } from "@/lib/server/endpoint";
import { addComparison } from "@/lib/server/measurement/comparisons";

export const POST = endpoint(addComparison);
