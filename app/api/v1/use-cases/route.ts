import { endpoint } from "@/lib/server/endpoint";
import { createUseCase } from "@/lib/server/use-cases/commands";
import { listUseCases } from "@/lib/server/use-cases/queries";

export const GET = endpoint(listUseCases);
export const POST = endpoint(createUseCase);
