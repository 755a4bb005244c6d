import { diffBusinessCase } from "@/lib/server/business-cases/queries";
import { endpoint } from "@/lib/server/endpoint";

export const GET = endpoint(diffBusinessCase);
