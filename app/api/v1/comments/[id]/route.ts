import { deleteComment, editComment } from "@/lib/server/comments/commands";
import { endpoint } from "@/lib/server/endpoint";

export const PATCH = endpoint(editComment);
export const DELETE = endpoint(deleteComment);
