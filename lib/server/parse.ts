import "server-only";
import type { z } from "zod";
import { DomainError, type FieldError } from "@/lib/domain/shared/domain-error";
import { unstorablePlace } from "@/lib/server/storable";

/** Parses or refuses with every complaint at its field. */
export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (!result.success) throw unusable(complaints(result.error));
  const place = unstorablePlace(result.data);
  if (place) throw unusable([unstorableAt(place)]);
  return result.data;
}

function unusable(fields: FieldError[]): DomainError {
  return new DomainError("invalid", "Some of what was sent cannot be used.", fields);
}

function unstorableAt(place: readonly string[]): FieldError {
  const message = "Remove the characters that cannot be stored (NUL or half a character).";
  return { field: place.join("."), message, code: "unstorable" };
}

type Issue = z.core.$ZodIssue;

function complaints(error: z.ZodError): FieldError[] {
  return error.issues
    .slice(0, 100)
    .flatMap((issue) => complaintsOf(issue, []))
    .slice(0, 100);
}

function complaintsOf(issue: Issue, parents: readonly PropertyKey[]): FieldError[] {
  const path = [...parents, ...issue.path];
  const field = path.map(String).join(".");
  const meant = issue.code === "invalid_union" ? closest(issue.errors) : null;
  if (meant) return meant.flatMap((inner) => complaintsOf(inner, path));
  if (issue.code !== "unrecognized_keys") return [{ field, message: issue.message, code: issue.code }];
  return issue.keys.map((key) => ({
    field: field ? `${field}.${key}` : key,
    message: "This field is not known here.",
    code: issue.code,
  }));
}

/** The form that was meant, where there are several: the one that complains least, and not about the whole. */
function closest(forms: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const fitting = forms.filter((issues) =>
    issues.every(({ path, code }) => path.length > 0 || code !== "invalid_type"),
  );
  return fitting.toSorted((a, b) => a.length - b.length)[0] ?? null;
}
