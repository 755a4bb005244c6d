import { endpoint } from "@/lib/server/endpoint";
import { unsubscribe } from "@/lib/server/mail/unsubscribe";

export const POST = endpoint(unsubscribe);
