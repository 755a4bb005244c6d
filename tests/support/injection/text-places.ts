import { z } from "zod";

interface JsonSchema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  format?: string;
  pattern?: string;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
}

/** Where a text stands in what is sent: names of fields, and 0 for the first of a list. */
export type Place = readonly (string | 0)[];

/** Every place where a schema takes a text of any words, as it says of itself in OpenAPI. */
export function textPlaces(schema: z.ZodType): Place[] {
  const places = placesIn(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema, []);
  return [...new Map(places.map((place) => [place.join("."), place])).values()];
}

function placesIn(schema: JsonSchema, at: Place): Place[] {
  const forms = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const isText = [schema.type].flat().includes("string") && !schema.enum && schema.const === undefined;
  return [
    ...(isText && !schema.format && !schema.pattern ? [at] : []),
    ...forms.flatMap((form) => placesIn(form, at)),
    ...(schema.items ? placesIn(schema.items, [...at, 0]) : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
      placesIn(property, [...at, name]),
    ),
  ];
}

/** The same thing to send with this text in that place. */
export function withText(sent: unknown, [step, ...rest]: Place, text: string): unknown {
  if (step === undefined) return text;
  if (step === 0) {
    const list = Array.isArray(sent) ? sent : [];
    return [withText(list[0], rest, text), ...list.slice(1)];
  }
  const record = typeof sent === "object" && sent !== null ? (sent as Record<string, unknown>) : {};
  return { ...record, [step]: withText(record[step], rest, text) };
}

/** Every text within a value that holds these words. */
export function textsWith(value: unknown, words: string): string[] {
  if (typeof value === "string") return value.includes(words) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((member) => textsWith(member, words));
}
