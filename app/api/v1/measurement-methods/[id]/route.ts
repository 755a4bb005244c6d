import { endpoint } from "@/lib/server/endpoint";
import { editMethod } from "@/lib/server/measurement/methods";

export const PATCH = endpoint(editMethod);
