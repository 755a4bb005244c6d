import { endpoint } from "@/lib/server/endpoint";
import { planTranche } from "@/lib/server/tranches/commands";
import { listTranches } from "@/lib/server/tranches/queries";

export const GET = endpoint(listTranches);
export const POST = endpoint(planTranche);
