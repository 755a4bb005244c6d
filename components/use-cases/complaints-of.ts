import type { z } from "zod";
import type { FieldError } from "@/lib/domain/shared/domain-error";

/** Every complaint of a schema, named by the path of its field. */
export function complaintsOf(schema: z.ZodType, input: unknown): FieldError[] {
  const { error } = schema.safeParse(input);
  return (error?.issues ?? []).map(({ path, message }) => ({ field: path.map(String).join("."), message }));
}
