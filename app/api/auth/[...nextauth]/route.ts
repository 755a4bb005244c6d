import { authRoute } from "@/lib/server/people/auth-route";

export const GET = authRoute;
export const POST = authRoute;
