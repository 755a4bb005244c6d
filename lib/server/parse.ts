import "server-only";
import type { z } from "zod";
import { DomainError, type FieldError } from "@/lib/domain/shared/domain-error";

/** Parses or refuses with every complaint at its field. */
export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new DomainError("invalid", "Some of what was sent cannot be used.", complaints(result.error));
}

function complaints(error: z.ZodError): FieldError[] {
  return error.issues.slice(0, 100).flatMap((issue): FieldError[] => {
    const field = issue.path.map(String).join(".");
    if (issue.code !== "unrecognized_keys") return [{ field, message: issue.message, code: issue.code }];
    return issue.keys.map((key) => ({
      field: field ? `${field}.${key}` : key,
      message: "This field is not known here.",
      code: issue.code,
    }));
  });
}
