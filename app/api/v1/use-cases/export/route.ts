import { endpoint } from "@/lib/server/endpoint";
import { exportUseCases } from "@/lib/server/use-cases/export";

export const GET = endpoint(exportUseCases);
