import "server-only";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { fileLimits, requireSize } from "@/lib/domain/imports/file-limits";
import { refusedFile, tooLargeFile } from "@/lib/domain/imports/file-refusal";
import type { MergedCells } from "@/lib/domain/imports/header-row";
import type { Sheet } from "@/lib/domain/imports/layout";
import { checkZip } from "@/lib/server/imports/read-zip";

/** A workbook's sheets, the one that was read, and its rows as texts. */
export interface WorkbookRead {
  sheets: Sheet[];
  sheet: string;
  rows: string[][];
  merges: MergedCells[];
}

type Message =
  | { type: "sheets"; sheets: Sheet[]; chosen: string | null; merges: MergedCells[] }
  | { type: "rows"; rows: string[][] }
  | { type: "failed"; message: string }
  | { type: "end" };

const longestMs = 90_000;
const memoryMb = 512;

/**
 * Reads an Excel workbook of up to 50,000 rows, checked before it is unpacked, in a thread with limits of its own.
 * Nothing in it is run. Errors: `tooLarge`, `unsupportedType`, `invalid` (field `file`).
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  sheet?: string,
): Promise<WorkbookRead> {
  await checkZip(bytes, fileName);
  const read = await inThread(bytes, fileName, sheet);
  const chosen = read.sheets.find(({ name }) => name === read.sheet);
  if (!chosen)
    throw refusedFile(`“${fileName}” has no sheet ${sheet === undefined ? "with a list" : `“${sheet}”`}.`);
  requireSize(fileName, chosen.rows - 1, chosen.columns);
  return read;
}

function inThread(bytes: Uint8Array, fileName: string, sheet?: string): Promise<WorkbookRead> {
  const file = path.join(process.cwd(), "lib/server/imports/workbook-worker.cjs");
  const { rows: mostRows, columns: mostColumns } = fileLimits;
  const worker = new Worker(/* turbopackIgnore: true */ file, {
    workerData: { bytes, sheet, mostRows: mostRows + 1, mostColumns },
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64 },
    env: {},
    execArgv: [],
  });
  const read: WorkbookRead = { sheets: [], sheet: "", rows: [], merges: [] };
  return new Promise<WorkbookRead>((resolve, reject) => {
    const clock = setTimeout(
      () => settle(() => reject(tooLargeFile(`“${fileName}” takes too long to read.`))),
      longestMs,
    );
    const settle = (act: () => void) => {
      clearTimeout(clock);
      worker.removeAllListeners("message");
      worker.terminate();
      act();
    };
    worker.on("message", (message: Message) => {
      if (message.type === "sheets") {
        Object.assign(read, { sheets: message.sheets, sheet: message.chosen ?? "", merges: message.merges });
      } else if (message.type === "rows") for (const row of message.rows) read.rows.push(row);
      else if (message.type === "end") settle(() => resolve(read));
      else settle(() => reject(refusedFile(`“${fileName}” is damaged: it cannot be read as a workbook.`)));
    });
    worker.once("error", (error) => settle(() => reject(asRefusal(error, fileName))));
    worker.once("exit", () =>
      settle(() => reject(refusedFile(`“${fileName}” cannot be read as a workbook.`))),
    );
  });
}

function asRefusal(error: unknown, fileName: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ERR_WORKER_OUT_OF_MEMORY")
    return tooLargeFile(`“${fileName}” takes more memory than a list should.`);
  return code === "MODULE_NOT_FOUND"
    ? error
    : refusedFile(`“${fileName}” is damaged: it cannot be read as a workbook.`);
}
