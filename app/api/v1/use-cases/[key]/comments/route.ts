import { writeComment } from "@/lib/server/comments/commands";
import { listComments } from "@/lib/server/comments/queries";
import { endpoint } from "@/lib/server/endpoint";

export const GET = endpoint(listComments);
export const POST = endpoint(writeComment);
