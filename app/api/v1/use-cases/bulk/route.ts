import { changeUseCases } from "@/lib/server/bulk-changes/commands";
import { endpoint } from "@/lib/server/endpoint";

export const POST = endpoint(changeUseCases);
