import { endpoint } from "@/lib/server/endpoint";
import { editPerson } from "@/lib/server/people/commands";
import { getPerson } from "@/lib/server/people/queries";

export const GET = endpoint(getPerson);
export const PATCH = endpoint(editPerson);
