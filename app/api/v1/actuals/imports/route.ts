import { importActuals } from "@/lib/server/actuals/import";
import { endpoint } from "@/lib/server/endpoint";

export const POST = endpoint(importActuals);
