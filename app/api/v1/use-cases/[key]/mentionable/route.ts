import { listMentionable } from "@/lib/server/comments/queries";
import { endpoint } from "@/lib/server/endpoint";

export const GET = endpoint(listMentionable);
