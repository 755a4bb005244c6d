import { endpoint } from "@/lib/server/endpoint";
import { decideUseCase } from "@/lib/server/decisions/commands";

export const POST = endpoint(decideUseCase);
