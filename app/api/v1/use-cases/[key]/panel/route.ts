import { endpoint } from "@/lib/server/endpoint";
import { getPanel } from "@/lib/server/scoring/queries";

export const GET = endpoint(getPanel);
