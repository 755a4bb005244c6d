import { endpoint } from "@/lib/server/endpoint";
import { followUseCase, unfollowUseCase } from "@/lib/server/follow/commands";
import { getFollowing } from "@/lib/server/follow/queries";

export const GET = endpoint(getFollowing);
export const POST = endpoint(followUseCase);
export const DELETE = endpoint(unfollowUseCase);
