import { endpoint } from "@/lib/server/endpoint";
import { answerLikeness } from "@/lib/server/similar/commands";
import { listLikenesses } from "@/lib/server/similar/queries";

export const GET = endpoint(listLikenesses);
export const POST = endpoint(answerLikeness);
