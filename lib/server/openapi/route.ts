import "server-only";
import type { Operation } from "@/lib/server/endpoint";

export interface Route {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below /api/v1, with {key} or {id} where the record stands. */
  path: string;
  summary: string;
  operation: Operation;
}
