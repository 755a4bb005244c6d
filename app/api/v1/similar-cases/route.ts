import { endpoint } from "@/lib/server/endpoint";
import { findSimilarCases } from "@/lib/server/similar/queries";

export const POST = endpoint(findSimilarCases);
