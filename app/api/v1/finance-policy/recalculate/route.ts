import { recalculateOutdated } from "@/lib/server/business-cases/recalculate-outdated";
import { endpoint } from "@/lib/server/endpoint";

export const POST = endpoint(recalculateOutdated);
