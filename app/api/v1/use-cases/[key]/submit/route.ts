import { endpoint } from "@/lib/server/endpoint";
import { submitUseCase } from "@/lib/server/lifecycle/commands";

export const POST = endpoint(submitUseCase);
