import "server-only";
import { setImmediate } from "node:timers/promises";
import { fileLimits, requireSize } from "@/lib/domain/imports/file-limits";
import { refusedFile } from "@/lib/domain/imports/file-refusal";
import { flattenRecord } from "@/lib/domain/imports/flatten-record";
import { findJsonArrays, type JsonArray } from "@/lib/domain/imports/json-arrays";

/** The lists that a JSON file holds, the one that was read, and its records as rows below a row of names. */
export interface JsonRead {
  arrays: { path: string; rows: number }[];
  path: string;
  rows: string[][];
}

const recordsAtOnce = 500;

/**
 * Reads JSON: a list of objects, one object a line, or an object that holds a list (the longest, or the one at
 * `path`). It is read in slices, between which other requests get their turn.
 * Errors: `tooLarge`; `invalid` (field `file`), naming the record.
 */
export async function readJson(text: string, fileName: string, path?: string): Promise<JsonRead> {
  const arrays = await findArrays(text, fileName);
  const chosen = path === undefined ? likeliest(arrays) : arrays.find((array) => array.path === path);
  if (!chosen) throw refusedFile(absent(fileName, path));
  requireSize(fileName, chosen.records.length, 1);
  const columns = new Map<string, number>();
  const rows: string[][] = [];
  for (const [index, [start, end]] of chosen.records.entries()) {
    const cells = cellsOf(text.slice(start, end), index + 1, fileName);
    rows.push(placed(cells, columns));
    if (columns.size > fileLimits.columns) requireSize(fileName, 1, columns.size);
    if (index % recordsAtOnce === 0) {
      requireSize(fileName, rows.length, columns.size);
      await setImmediate();
    }
  }
  requireSize(fileName, rows.length, columns.size);
  return {
    arrays: arrays.map((array) => ({ path: array.path, rows: array.records.length })),
    path: chosen.path,
    rows: [[...columns.keys()], ...rows],
  };
}

async function findArrays(text: string, fileName: string): Promise<JsonArray[]> {
  const search = findJsonArrays(text, fileName);
  for (let step = search.next(); ; step = search.next()) {
    if (step.done) return step.value;
    await setImmediate();
  }
}

// One object alone is a record only when it holds no list of records.
function likeliest(arrays: readonly JsonArray[]): JsonArray | undefined {
  const isAlone = arrays.some(({ path, records }) => path === "" && records.length === 1);
  const lists = isAlone && arrays.length > 1 ? arrays.filter(({ path }) => path !== "") : arrays;
  return lists.toSorted((a, b) => b.records.length - a.records.length)[0];
}

function absent(fileName: string, path: string | undefined): string {
  if (path) return `“${fileName}” has no list of objects at “${path}”.`;
  return `“${fileName}” holds no list of objects. It must be a list of objects, one object a line, or an object with such a list in it.`;
}

function cellsOf(text: string, record: number, fileName: string): Map<string, string> {
  const cells = flattenRecord(parsed(text, record, fileName));
  for (const [column, cell] of cells) {
    if (!cell.isWellFormed() || !column.isWellFormed()) {
      const place = `record ${record}, “${column.toWellFormed().slice(0, 80)}”`;
      throw refusedFile(
        `“${fileName}” cannot be read at ${place}: it holds half a character (a lone surrogate).`,
      );
    }
  }
  return cells;
}

function parsed(text: string, record: number, fileName: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return value as object;
  } catch {
    throw refusedFile(`“${fileName}” cannot be read at record ${record}: it is not valid JSON.`);
  }
}

function placed(cells: ReadonlyMap<string, string>, columns: Map<string, number>): string[] {
  for (const column of cells.keys()) if (!columns.has(column)) columns.set(column, columns.size);
  const row = Array.from({ length: columns.size }, () => "");
  for (const [column, cell] of cells) row[columns.get(column) ?? 0] = cell;
  return row;
}
