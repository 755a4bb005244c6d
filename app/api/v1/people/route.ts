import { endpoint } from "@/lib/server/endpoint";
import { createPerson } from "@/lib/server/people/commands";
import { listPeople } from "@/lib/server/people/queries";

export const GET = endpoint(listPeople);
export const POST = endpoint(createPerson);
