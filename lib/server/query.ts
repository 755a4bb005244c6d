import "server-only";
import type { z } from "zod";
import { hasReach } from "@/lib/domain/access/can";
import type { Permission } from "@/lib/domain/access/permissions";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { parse } from "@/lib/server/parse";
import type { Actor } from "@/lib/server/session";

/** A question to the database, asked as somebody. */
export interface Query<Input, Result> {
  name: string;
  permission: Permission;
  input: z.ZodType<Input>;
  run(actor: Actor, input: Input, target: string): Promise<Result>;
  /** The version that becomes the ETag, for a single record. */
  version?(result: Result): number;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of queries has no common input type.
export type AnyQuery = Query<any, any>;

/** Keeps the types of a query while it is written down as data. */
export function defineQuery<Input, Result>(query: Query<Input, Result>): Query<Input, Result> {
  return query;
}

/** Asks a query: reach → parse → run. */
export async function ask<Input, Result>(
  query: Query<Input, Result>,
  actor: Actor,
  input: unknown,
  target = "",
): Promise<Result> {
  if (!hasReach(actor, query.permission)) throw new DomainError("forbidden", "You may not see this.");
  return query.run(actor, parse(query.input, input), target);
}

/** What is asked for; null where it is not there, or not for who asks. */
export async function orNull<Result>(asked: Promise<Result>): Promise<Result | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DomainError && error.code === "notFound") return null;
    throw error;
  }
}
