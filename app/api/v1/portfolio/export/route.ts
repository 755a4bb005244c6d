import { endpoint } from "@/lib/server/endpoint";
import { exportRanking } from "@/lib/server/portfolio/export";

export const GET = endpoint(exportRanking);
