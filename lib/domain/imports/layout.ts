import { z } from "zod";
import type { Table } from "@/lib/domain/imports/table";

export const Encoding = z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]);
export type Encoding = z.infer<typeof Encoding>;

export const Separator = z.enum([",", ";", "\t", "|"]);
export type Separator = z.infer<typeof Separator>;

/** How a file is to be read, or was read; what is absent is found out from the file. */
export const Layout = z.strictObject({
  sheet: z.string().min(1).max(200).optional(),
  /** The row that names the columns, counted from 1; of several header rows the lowest. */
  headerRow: z.int().min(1, "Rows count from 1.").max(100_000).optional(),
  encoding: Encoding.optional(),
  separator: Separator.optional(),
  /** Where the records stand in a JSON file: the names on the way, with dots between; "" is the file itself. */
  recordsPath: z.string().max(500).optional(),
});
export type Layout = z.infer<typeof Layout>;

/** One sheet of a workbook, one array of a JSON file, or the only table of a CSV file. */
export interface Sheet {
  name: string;
  rows: number;
  columns: number;
  /** The first ten rows as they stand, for choosing the header row. */
  firstRows: string[][];
}

/** What a file turned out to hold. */
export interface ReadFile {
  kind: "csv" | "xlsx" | "json";
  /** What was used, given or found out. */
  layout: Layout;
  sheets: Sheet[];
  table: Table;
  /** What a person should know about the reading of the whole file, in whole sentences. */
  remarks: string[];
}
