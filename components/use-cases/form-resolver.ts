import { type FieldErrors, type FieldValues, set } from "react-hook-form";
import type { z } from "zod";

export interface Complaint {
  field: string;
  message: string;
}

/** Every complaint of a schema, named by the path of its field. */
export function complaintsOf(schema: z.ZodType, input: unknown): Complaint[] {
  const result = schema.safeParse(input);
  if (result.success) return [];
  return result.error.issues.map(({ path, message }) => ({ field: path.map(String).join("."), message }));
}

/** The same as the form library keeps them; the first complaint of a field wins. */
export function errorsOf<Values extends FieldValues>(complaints: readonly Complaint[]): FieldErrors<Values> {
  const errors: FieldErrors<Values> = {};
  for (const { field, message } of [...complaints].reverse())
    set(errors, field || "root", { type: "invalid", message });
  return errors;
}

/** The errors of a form as one list, in the order of its fields. */
export function listErrors(errors: object, path = ""): Complaint[] {
  return Object.entries(errors).flatMap(([name, error]): Complaint[] => {
    const field = path ? `${path}.${name}` : name;
    if (typeof error !== "object" || error === null) return [];
    const { message } = error as { message?: unknown };
    if (typeof message === "string") return [{ field: name === "root" ? "" : field, message }];
    return name === "ref" ? [] : listErrors(error, field);
  });
}
