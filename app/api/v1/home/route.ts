import { endpoint } from "@/lib/server/endpoint";
import { getHome } from "@/lib/server/home/queries";

export const GET = endpoint(getHome);
