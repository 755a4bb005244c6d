import { endpoint } from "@/lib/server/endpoint";
import { redeemLink } from "@/lib/server/people/redeem-link";

export const POST = endpoint(redeemLink);
