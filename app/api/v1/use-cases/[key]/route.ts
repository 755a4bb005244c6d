import { endpoint } from "@/lib/server/endpoint";
import { editUseCase } from "@/lib/server/use-cases/commands";
import { getUseCase } from "@/lib/server/use-cases/queries";

export const GET = endpoint(getUseCase);
export const PATCH = endpoint(editUseCase);
