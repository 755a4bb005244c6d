import { endpoint } from "@/lib/server/endpoint";
import { openConfidential } from "@/lib/server/use-cases/commands";

export const POST = endpoint(openConfidential);
