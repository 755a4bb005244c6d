import { endpoint } from "@/lib/server/endpoint";
import { createLink } from "@/lib/server/people/links";

export const POST = endpoint(createLink);
