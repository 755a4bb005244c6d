import "server-only";
import type { z } from "zod";
import type { PageRequest } from "@/lib/domain/people/page-request";
import { DomainError } from "@/lib/domain/shared/domain-error";

const COUNTED_TO = 1_000;

export interface Page<Row> {
  data: Row[];
  page: { next: string | null; limit: number; total: number | null; totalAtLeast?: number };
}

/** A list that was asked for with one row more than the limit, so that it is known whether there are more. */
export function pageOf<Row>(
  rows: readonly Row[],
  { limit }: PageRequest,
  total: number,
  keyOf: (row: Row) => readonly string[],
): Page<Row> {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  const next = rows.length > limit && last ? encodeCursor(keyOf(last)) : null;
  const counted = total > COUNTED_TO ? { total: null, totalAtLeast: COUNTED_TO } : { total };
  return { data, page: { next, limit, ...counted } };
}

/** The keys a cursor continues after; null for the first page. */
export function cursorKeys<Key extends readonly string[]>(
  { cursor }: PageRequest,
  shape: z.ZodType<Key>,
): Key | null {
  if (cursor === undefined) return null;
  const keys = shape.safeParse(decodeCursor(cursor));
  if (keys.success) return keys.data;
  throw new DomainError("invalid", "This cursor does not belong to this list.", [
    { field: "cursor", message: "Use page.next of the answer before, or leave it out.", code: "cursor" },
  ]);
}

/** Counts rows no further than anybody is told. */
export const COUNT_LIMIT = COUNTED_TO + 1;

function encodeCursor(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString("base64url");
}

function decodeCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}
