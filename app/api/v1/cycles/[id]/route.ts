import { endpoint } from "@/lib/server/endpoint";
import { editCycle } from "@/lib/server/portfolio/commands";
import { getCycle } from "@/lib/server/portfolio/queries";

export const GET = endpoint(getCycle);
export const PATCH = endpoint(editCycle);
