import { z } from "zod";

type Texts = Record<string, string | readonly string[] | undefined>;

/**
 * Turns the texts of a query string, form or CSV row into the values a schema expects, before it parses:
 * empty → absent, numbers, booleans, and lists (repeated or comma-separated). What does not look like its type is left
 * as text, so that the schema complains about it at the field.
 */
export function fromText(schema: z.ZodObject, texts: Texts): Record<string, unknown> {
  const entries = Object.entries(texts).flatMap(([name, given]) => {
    const field = schema.shape[name];
    const value = field ? valueFrom(bare(field), given) : given;
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

function valueFrom(field: z.core.$ZodType, given: string | readonly string[] | undefined): unknown {
  if (field instanceof z.ZodArray) {
    const parts = (typeof given === "string" ? [given] : (given ?? [])).flatMap((part) => part.split(","));
    const items = parts.map((part) => part.trim()).filter((part) => part !== "");
    return items.length > 0 ? items : undefined;
  }
  if (typeof given !== "string") return given;
  if (given.trim() === "") return undefined;
  if (field instanceof z.ZodNumber && /^-?\d+(\.\d+)?$/.test(given)) return Number(given);
  if (field instanceof z.ZodBoolean && (given === "true" || given === "false")) return given === "true";
  return given;
}

function bare(field: z.core.$ZodType): z.core.$ZodType {
  if (field instanceof z.ZodOptional || field instanceof z.ZodNullable || field instanceof z.ZodDefault) {
    return bare(field.unwrap());
  }
  return field;
}
