import { z } from "zod";

export const ExportFormat = z.enum(["csv", "xlsx", "json"]);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** A column of an exported list: its name in JSON, its heading in CSV and XLSX. */
export interface ExportColumn<Name extends string = string> {
  name: Name;
  heading: string;
}

/** What one cell holds before it is written: lists and records are written as JSON where a file knows only text. */
export type ExportValue =
  | string
  | number
  | boolean
  | null
  | readonly unknown[]
  | Readonly<Record<string, unknown>>;

/** A row; what its reader may not know of is not in it. */
export type ExportRow<Name extends string = string> = Record<Name, ExportValue | undefined>;

/** Between the texts of a list in one cell; a list with a text that holds it is written as JSON. */
const SEPARATOR = "; ";

/** An exported value as the cell of a CSV or XLSX file: number, yes/no and text stay what they are, an empty one is null. */
export function cellOf(value: ExportValue): string | number | boolean | null {
  if (value === null || typeof value !== "object") return value;
  const items: readonly unknown[] = Array.isArray(value) ? value : Object.keys(value);
  if (items.length === 0) return null;
  return isPlainList(value) ? value.join(SEPARATOR) : JSON.stringify(value);
}

function isPlainList(value: object): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.every(
      (item) => typeof item === "string" && item !== "" && !item.includes(";") && !item.startsWith("["),
    )
  );
}
