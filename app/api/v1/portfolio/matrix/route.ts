import { endpoint } from "@/lib/server/endpoint";
import { getMatrix } from "@/lib/server/portfolio/matrix";

export const GET = endpoint(getMatrix);
