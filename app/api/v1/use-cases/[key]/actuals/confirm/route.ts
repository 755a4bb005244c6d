import { confirmActuals } from "@/lib/server/actuals/confirm";
import { endpoint } from "@/lib/server/endpoint";

export const POST = endpoint(confirmActuals);
