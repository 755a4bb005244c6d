import { endpoint } from "@/lib/server/endpoint";
import { getRejected } from "@/lib/server/imports/rejected";

export const GET = endpoint(getRejected);
