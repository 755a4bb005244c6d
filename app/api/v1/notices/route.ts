import { endpoint } from "@/lib/server/endpoint";
import { listNotices } from "@/lib/server/notices/queries";

export const GET = endpoint(listNotices);
