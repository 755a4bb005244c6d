import { endpoint } from "@/lib/server/endpoint";
import { editTranche } from "@/lib/server/tranches/commands";

export const PATCH = endpoint(editTranche);
