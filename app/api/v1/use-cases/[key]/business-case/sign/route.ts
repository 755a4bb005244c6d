import { signBusinessCase } from "@/lib/server/business-cases/commands";
import { endpoint } from "@/lib/server/endpoint";

export const POST = endpoint(signBusinessCase);
