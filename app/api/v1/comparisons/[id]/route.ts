import { endpoint } from "@/lib/server/endpoint";
import { editComparison } from "@/lib/server/measurement/comparisons";

export const PATCH = endpoint(editComparison);
