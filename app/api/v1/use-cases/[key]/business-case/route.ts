import { saveBusinessCase } from "@/lib/server/business-cases/commands";
import { getBusinessCase } from "@/lib/server/business-cases/queries";
import { endpoint } from "@/lib/server/endpoint";

export const GET = endpoint(getBusinessCase);
export const PUT = endpoint(saveBusinessCase);
