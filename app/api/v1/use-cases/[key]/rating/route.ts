import { endpoint } from "@/lib/server/endpoint";
import { rateUseCase } from "@/lib/server/scoring/commands";
import { getMyRating } from "@/lib/server/scoring/queries";

export const GET = endpoint(getMyRating);
export const PUT = endpoint(rateUseCase);
