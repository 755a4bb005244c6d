import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

interface Field {
  name: string;
  type: string;
  isList: boolean;
  isOptional: boolean;
  attributes: string;
}

interface Model {
  name: string;
  table: string;
  fields: Field[];
  attributes: string[];
}

/**
 * What the schema files declare, one line per column, key, index and reference. Written in the words of the catalogue
 * (see `found.ts`), so that both lists can be laid side by side.
 */
export function declaredIn(folder: string): string[] {
  const text = readdirSync(folder)
    .map((file) => readFileSync(path.join(folder, file), "utf8"))
    .join("\n");
  const models = [...text.matchAll(/^model (\w+) \{\n([^}]*(?:\{[^}]*\}[^}]*)*?)^\}/gm)].map(
    ([, name = "", body = ""]) => modelOf(name, body),
  );
  return models.flatMap((model) => linesOf(model, models)).sort();
}

function modelOf(name: string, body: string): Model {
  const lines = body
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("//"));
  const attributes = lines.filter((line) => line.startsWith("@@"));
  const table =
    attributes.map((line) => /^@@map\("(.*)"\)$/.exec(line)?.[1]).find((map) => map !== undefined) ?? name;
  return { name, table, attributes, fields: lines.filter((line) => !line.startsWith("@@")).map(fieldOf) };
}

function fieldOf(line: string): Field {
  const parts = /^(\w+)\s+(Unsupported\("[^"]*"\)|\w+)(\[\])?(\?)?\s*(.*)$/.exec(line);
  if (!parts) throw new Error(`This line of the schema cannot be read: ${line}`);
  const [, name = "", type = "", list, optional, attributes = ""] = parts;
  return { name, type, isList: list !== undefined, isOptional: optional !== undefined, attributes };
}

function linesOf(model: Model, models: Model[]): string[] {
  const isModel = (type: string) => models.some(({ name }) => name === type);
  const columns = model.fields.filter(({ type }) => !isModel(type));
  return [
    ...columns.map((field) => columnLine(model, field)),
    ...columns.flatMap((field) => keyLines(model, field)),
    ...model.attributes.flatMap((attribute) => indexLine(model, attribute)),
    ...model.fields
      .filter(({ type }) => isModel(type))
      .flatMap((field) => referenceLine(model, field, models)),
  ];
}

function columnLine({ table }: Model, { name, type, isList, isOptional, attributes }: Field): string {
  const bounds = isOptional || isList ? "" : " not null";
  return `column ${table}.${name}: ${columnType(type, attributes)}${isList ? "[]" : ""}${bounds}${defaultOf(attributes)}`;
}

const plainTypes: Record<string, string> = {
  String: "text",
  Int: "integer",
  BigInt: "bigint",
  Float: "double precision",
  Boolean: "boolean",
  Json: "jsonb",
  Bytes: "bytea",
};

function columnType(type: string, attributes: string): string {
  const [, native, size] = /@db\.(\w+)(?:\(([\d, ]+)\))?/.exec(attributes) ?? [];
  if (native === "Timestamptz") return `timestamp(${size}) with time zone`;
  if (native === "Char") return `character(${size})`;
  if (native === "Decimal") return `numeric(${size?.replace(" ", "")})`;
  if (native) return native.toLowerCase();
  const known = /^Unsupported\("(.*)"\)$/.exec(type)?.[1] ?? plainTypes[type];
  if (!known) throw new Error(`The type ${type} has no counterpart here.`);
  return known;
}

function defaultOf(attributes: string): string {
  const [, value] = /@default\((.*?)\)(?:\s+@|$)/.exec(attributes) ?? [];
  if (value === undefined || value.startsWith("uuid(")) return "";
  if (value.startsWith("dbgenerated")) return " generated";
  if (value === "autoincrement()") return " default sequence";
  if (value === "now()") return " default CURRENT_TIMESTAMP";
  if (value === "[]") return " default ARRAY[]";
  return ` default ${value.replace(/^"(.*)"$/, "'$1'")}`;
}

function keyLines({ table }: Model, { name, attributes }: Field): string[] {
  return [
    ...(/@id\b/.test(attributes) ? [`unique ${table}_pkey on ${table} btree (${name})`] : []),
    ...(/@unique\b/.test(attributes) ? [`unique ${table}_${name}_key on ${table} btree (${name})`] : []),
  ];
}

function indexLine({ table }: Model, attribute: string): string[] {
  const [, kind, list = "", rest = ""] = /^@@(index|unique|id)\(\[(.*)\](.*)\)$/.exec(attribute) ?? [];
  if (!kind) return [];
  const fields = list.split(/,\s*(?![^(]*\))/).map((field) => field.trim());
  const columns = fields.map((field) =>
    field.replace(/\(sort: Desc\)/, " DESC").replace(/\(ops: raw\("(.*?)"\)\)/, " $1"),
  );
  const names = fields.map((field) => field.replace(/\(.*/, ""));
  const suffix = { index: "idx", unique: "key", id: "pkey" }[kind];
  const usual = kind === "id" ? `${table}_pkey` : `${table}_${names.join("_")}_${suffix}`.slice(0, 63);
  const name = /map: "(.*?)"/.exec(rest)?.[1] ?? usual;
  const method = /type: (\w+)/.exec(rest)?.[1]?.toLowerCase() ?? "btree";
  return [`${kind === "index" ? "index" : "unique"} ${name} on ${table} ${method} (${columns.join(", ")})`];
}

function referenceLine({ table, fields }: Model, { type, attributes }: Field, models: Model[]): string[] {
  const [, from = "", to = ""] = /fields: \[(.*?)\], references: \[(.*?)\]/.exec(attributes) ?? [];
  if (from === "") return [];
  const target = models.find(({ name }) => name === type)?.table;
  const isOptional = fields.some(({ name, isOptional: optional }) => name === from && optional);
  const onDelete = /onDelete: (\w+)/.exec(attributes)?.[1] ?? (isOptional ? "SetNull" : "Restrict");
  return [`reference ${table}_${from}_fkey: ${table}(${from}) to ${target}(${to}) on delete ${onDelete}`];
}
