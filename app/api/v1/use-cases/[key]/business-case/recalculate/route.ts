import { recalculateBusinessCase } from "@/lib/server/business-cases/recalculate";
import { endpoint } from "@/lib/server/endpoint";

export const POST = endpoint(recalculateBusinessCase);
