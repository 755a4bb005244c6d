import { endpoint } from "@/lib/server/endpoint";
import { getMe } from "@/lib/server/people/queries";

export const GET = endpoint(getMe);
