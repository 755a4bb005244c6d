import "server-only";
import { storableText } from "@/lib/domain/imports/storable-text";
import type { Prisma } from "@/lib/server/generated/client";

/** A value as a JSON column keeps it: what is undefined is left out, and of texts what no database can hold. */
export function asJson(value: unknown): Prisma.InputJsonValue {
  const text = JSON.stringify(value, (_, part: unknown) =>
    typeof part === "string" ? storableText(part) : part,
  );
  return JSON.parse(text) as Prisma.InputJsonValue;
}
