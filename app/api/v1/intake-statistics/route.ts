import { endpoint } from "@/lib/server/endpoint";
import { getIntakeStatistics } from "@/lib/server/intake/queries";

export const GET = endpoint(getIntakeStatistics);
