import { writeOffActual } from "@/lib/server/actuals/commands";
import { endpoint } from "@/lib/server/endpoint";

export const POST = endpoint(writeOffActual);
