import { endpoint } from "@/lib/server/endpoint";
import { returnUseCase } from "@/lib/server/lifecycle/commands";

export const POST = endpoint(returnUseCase);
