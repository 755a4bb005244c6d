import { endpoint } from "@/lib/server/endpoint";
import { decideGate } from "@/lib/server/gates/commands";
import { getGates } from "@/lib/server/gates/queries";

export const GET = endpoint(getGates);
export const POST = endpoint(decideGate);
