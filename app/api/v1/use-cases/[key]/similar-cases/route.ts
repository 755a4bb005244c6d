import { endpoint } from "@/lib/server/endpoint";
import { listSimilarCases } from "@/lib/server/similar/queries";

export const GET = endpoint(listSimilarCases);
