import { endpoint } from "@/lib/server/endpoint";
import { readNotices } from "@/lib/server/notices/commands";

export const POST = endpoint(readNotices);
