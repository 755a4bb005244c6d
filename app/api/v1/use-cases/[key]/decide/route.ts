import { decideUseCase } from "@/lib/server/decisions/commands";
import { endpoint } from "@/lib/server/endpoint";

export const POST = endpoint(decideUseCase);
