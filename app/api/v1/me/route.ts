import { endpoint } from "@/lib/server/endpoint";
import { editAccount } from "@/lib/server/people/edit-account";
import { getMe } from "@/lib/server/people/queries";

export const GET = endpoint(getMe);
export const PATCH = endpoint(editAccount);
