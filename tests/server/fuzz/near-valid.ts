import fc from "fast-check";
import { z } from "zod";
import { oddValue, RawJson } from "@/tests/server/fuzz/odd-json";

interface JsonSchema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  items?: JsonSchema;
  minItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  propertyNames?: JsonSchema;
}

/** What fields of a name may refer to: ids, keys and addresses that are there. */
export type References = Readonly<Record<string, readonly string[]>>;

/** Values that a schema might take, made from what it says of itself in OpenAPI, as a script's author would read it. */
export function nearValid(schema: z.ZodType, references: References): fc.Arbitrary<unknown> {
  return valueFor(
    z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema,
    "",
    references,
  );
}

/** The same with one or more things wrong: a value, a field too many, a field too few. */
export function spoiled(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const surplus = fc.constantFrom(
    "role",
    "roles",
    "id",
    "version",
    "stage",
    "__proto__",
    "constructor",
    "isAdmin",
    "",
    "x".repeat(300),
  );
  const poison = fc
    .tuple(valid, fc.nat(), unstorable)
    .map(([value, place, text]) => poisoned(value, place, text));
  return fc.oneof(
    poison,
    poison,
    fc.tuple(valid, fc.nat(), oddValue).map(([value, place, odd]) => replaced(value, place, odd)),
    fc.tuple(valid, surplus, oddValue).map(([value, name, odd]) => extended(value, name, odd)),
    fc.tuple(valid, fc.nat()).map(([value, place]) => shortened(value, place)),
  );
}

const unstorable = fc
  .constantFrom("\\u0000", "\\ud800", "a\\u0000b", "x\\udc00")
  .map((text) => new RawJson(`"${text}"`));

/** One text in it is replaced by one that no database can hold. */
function poisoned(value: unknown, place: number, text: RawJson): unknown {
  if (typeof value !== "object" || value === null) return text;
  const names = Object.keys(value).filter((name) => hasText((value as Record<string, unknown>)[name]));
  const name = names[place % Math.max(names.length, 1)];
  if (name === undefined) return value;
  const changed = poisoned((value as Record<string, unknown>)[name], place, text);
  return Array.isArray(value)
    ? value.map((item, index) => (String(index) === name ? changed : item))
    : { ...value, [name]: changed };
}

function hasText(value: unknown): boolean {
  return typeof value === "object" && value !== null
    ? Object.values(value).some(hasText)
    : typeof value === "string";
}

function valueFor(schema: JsonSchema, name: string, references: References): fc.Arbitrary<unknown> {
  const known = references[name];
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map((option) => valueFor(option, name, references)));
  if (schema.allOf?.[0]) return valueFor(schema.allOf[0], name, references);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "string") {
    const plain = textFor(schema);
    if (name === "cursor") return fc.constantFrom(undefined, ...(known ?? []));
    return known
      ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: plain })
      : plain;
  }
  if (type === "integer" || type === "number") return numberFor(schema, type === "integer");
  if (type === "boolean") return fc.boolean();
  if (type === "null") return fc.constant(null);
  if (type === "array") {
    const items = valueFor(schema.items ?? {}, name, references);
    return fc.array(items, { minLength: Math.min(schema.minItems ?? 0, 3), maxLength: 4 });
  }
  if (type === "object") return objectFor(schema, references);
  return fc.jsonValue();
}

function textFor({ format, minLength = 0, maxLength = 200 }: JsonSchema): fc.Arbitrary<string> {
  if (format === "uuid") return fc.uuid();
  if (format === "email") return fc.emailAddress();
  if (format === "date") return day;
  if (format === "date-time") return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  const longest = Math.min(maxLength, 300);
  return fc.oneof(
    fc.string({ unit: "grapheme", minLength: Math.min(minLength, longest), maxLength: longest }),
    day,
    fc.constantFrom("UC-0001", "read", "EUR", "a word"),
  );
}

const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function numberFor(
  { minimum, maximum, exclusiveMinimum }: JsonSchema,
  isWhole: boolean,
): fc.Arbitrary<number> {
  const min = minimum ?? exclusiveMinimum ?? -1_000_000;
  const max = Math.max(min, Math.min(maximum ?? 1_000_000, 1_000_000_000));
  return isWhole
    ? fc.integer({ min: Math.max(Math.ceil(min), -1_000_000_000), max: Math.floor(max) })
    : fc.double({ min, max, noNaN: true });
}

function objectFor(schema: JsonSchema, references: References): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  if (Object.keys(properties).length === 0 && typeof additionalProperties === "object") {
    const names = propertyNames?.enum
      ? fc.constantFrom(...(propertyNames.enum as string[]))
      : fc.string({ maxLength: 20 });
    return fc.dictionary(names, valueFor(additionalProperties, "", references), { maxKeys: 4 });
  }
  const fields = Object.entries(properties).map(([name, field]) => {
    const value = valueFor(field, name, references);
    return [name, required.includes(name) ? value : fc.option(value, { nil: undefined })];
  });
  return fc.record(Object.fromEntries(fields));
}

function replaced(value: unknown, place: number, odd: unknown): unknown {
  if (typeof value !== "object" || value === null) return odd;
  const names = Object.keys(value);
  const name = names[place % (names.length + 1)];
  if (name === undefined) return odd;
  const member = (value as Record<string, unknown>)[name];
  const below = Math.floor(place / (names.length + 1));
  const changed = below % 2 === 0 ? odd : replaced(member, Math.floor(below / 2), odd);
  return Array.isArray(value)
    ? value.map((item, index) => (String(index) === name ? changed : item))
    : { ...value, [name]: changed };
}

function extended(value: unknown, name: string, odd: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [value, odd];
  return Object.fromEntries([...Object.entries(value), [name, odd]]);
}

function shortened(value: unknown, place: number): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  const names = Object.keys(value);
  const { [names[place % Math.max(names.length, 1)] ?? ""]: _, ...rest } = value as Record<string, unknown>;
  return rest;
}
