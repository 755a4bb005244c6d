import { endpoint } from "@/lib/server/endpoint";
import { editPool } from "@/lib/server/finance-policy/commands";

export const PATCH = endpoint(editPool);
