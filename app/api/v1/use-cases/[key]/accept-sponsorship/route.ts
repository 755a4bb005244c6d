import { endpoint } from "@/lib/server/endpoint";
import { acceptSponsorship } from "@/lib/server/use-cases/commands";

export const POST = endpoint(acceptSponsorship);
