import { endpoint } from "@/lib/server/endpoint";
import { getPortfolio } from "@/lib/server/portfolio/queries";

export const GET = endpoint(getPortfolio);
