import "server-only";
import type { Prisma } from "@/lib/server/generated/client";

/** A value as a JSON column keeps it: what is undefined is left out. */
export function asJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
}
