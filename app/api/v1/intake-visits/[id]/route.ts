import { endpoint } from "@/lib/server/endpoint";
import { moveToSection } from "@/lib/server/intake/commands";

export const PATCH = endpoint(moveToSection);
