import { correctActual } from "@/lib/server/actuals/commands";
import { endpoint } from "@/lib/server/endpoint";

export const PATCH = endpoint(correctActual);
