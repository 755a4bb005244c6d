import "server-only";
import { z } from "zod";
import { DomainError } from "@/lib/domain/shared/domain-error";

/** Where a page ended, as an opaque text for the address of the next one. */
export function toCursor(place: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** Reads a cursor of ours back; anything else is refused at its field. */
export function fromCursor<T>(schema: z.ZodType<T>, cursor: string): T {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch {
    throw new DomainError("invalid", "This page address cannot be used.", [
      { field: "cursor", message: "Start again from the first page, without a cursor." },
    ]);
  }
}

export const PageInput = {
  cursor: z.string().max(2_000).optional(),
  limit: z.int().min(1, "At least one row.").max(200, "At most 200 rows a page.").default(50),
};

/** Counting stops here: above it a page says "at least". */
export const COUNT_LIMIT = 1_000;

export interface Page<Row> {
  data: Row[];
  page: { next: string | null; limit: number; total: number | null; totalAtLeast?: number };
}

export function pageOf<Row>(
  data: Row[],
  { next, limit, counted }: { next: string | null; limit: number; counted: number },
): Page<Row> {
  return counted > COUNT_LIMIT
    ? { data, page: { next, limit, total: null, totalAtLeast: COUNT_LIMIT + 1 } }
    : { data, page: { next, limit, total: counted } };
}
