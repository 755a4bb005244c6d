import { endpoint } from "@/lib/server/endpoint";
import { exportNotices } from "@/lib/server/notices/export";

export const GET = endpoint(exportNotices);
