import { z } from "zod";

// Postgres refuses U+0000, and a lone surrogate cannot be written as UTF-8.
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what this looks for.
const UNSTORABLE = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * Text that people type: trimmed, never empty, storable, at most `max` UTF-16 units.
 * Absent and empty are different things: forms turn "" into an absent field before they parse.
 */
export function text(max: number) {
  return z
    .string()
    .trim()
    .min(1, "Write something here.")
    .max(max, `Keep this to ${max.toLocaleString("en")} characters.`)
    .refine(
      (value) => !UNSTORABLE.test(value),
      "Remove the characters that cannot be stored (NUL or half a character).",
    );
}

export const Title = text(1_000);
export const Line = text(500);
export const Paragraph = text(50_000);
export const Reason = text(10_000);
