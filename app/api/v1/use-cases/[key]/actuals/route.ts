import { postActuals } from "@/lib/server/actuals/commands";
import { listActuals } from "@/lib/server/actuals/queries";
import { endpoint } from "@/lib/server/endpoint";

export const GET = endpoint(listActuals);
export const POST = endpoint(postActuals);
