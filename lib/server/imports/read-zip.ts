import "server-only";
import type { Readable } from "node:stream";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { refusedFile, tooLargeFile, unsupportedFile } from "@/lib/domain/imports/file-refusal";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { WorkbookText } from "@/lib/server/imports/read-zip-text";

const most = { entries: 2_000, ratio: 100, bytes: 200 * 1024 * 1024 };
// Short entries may be packed well without being a bomb.
const alwaysAllowed = 1024 * 1024;

/**
 * Unpacks a workbook without keeping anything of it, to see that it is one and no trap: at most 2,000 parts, 200 MB
 * unpacked and a hundred times its packed size, no strange names, nothing encrypted, no document type or entities,
 * no more merged or filled cells than a list has. Errors: `tooLarge`, `unsupportedType`, `invalid` (field `file`).
 */
export async function checkZip(bytes: Uint8Array, fileName: string): Promise<void> {
  const names = new Set<string>();
  let unpacked = 0;
  try {
    const zip = await opened(bytes);
    if (zip.entryCount > most.entries) throw tooLargeFile(`“${fileName}” has more than 2,000 parts.`);
    for await (const entry of entriesOf(zip)) {
      requireHarmless(entry, fileName);
      names.add(entry.fileName);
      unpacked += await unpack(zip, entry, { fileName, left: most.bytes - unpacked });
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw refusedFile(`“${fileName}” is damaged: it cannot be unpacked. Save it again as XLSX.`);
  }
  requireWorkbook(names, fileName);
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true };
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), options, (error, zip) => {
      if (error) reject(error);
      else resolve(zip);
    });
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (let count = 0; count < zip.entryCount; count++) {
    yield await new Promise<Entry>((resolve, reject) => {
      const settle = (act: () => void) => {
        zip.removeAllListeners();
        act();
      };
      zip.once("entry", (entry: Entry) => settle(() => resolve(entry)));
      zip.once("end", () => settle(() => reject(new Error("fewer parts than it says"))));
      zip.once("error", (error) => settle(() => reject(error)));
      zip.readEntry();
    });
  }
}

function requireHarmless(entry: Entry, fileName: string): void {
  const { uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted())
    throw unsupportedFile(`“${fileName}” is protected by a password.`, "Save it without one and try again.");
  if (/^\/|^[a-z]:|\\|(^|\/)\.\.(\/|$)/i.test(entry.fileName))
    throw refusedFile(`“${fileName}” holds parts with names that lead elsewhere; it is not read.`);
  if (uncompressedSize > alwaysAllowed && uncompressedSize > compressedSize * most.ratio)
    throw tooLargeFile(`“${fileName}” unpacks to more than a hundred times its size.`);
}

interface Unpacking {
  fileName: string;
  left: number;
}

async function unpack(zip: ZipFile, entry: Entry, { fileName, left }: Unpacking): Promise<number> {
  if (entry.uncompressedSize > left) throw tooLargeFile(`“${fileName}” unpacks to more than 200 MB.`);
  if (entry.fileName.endsWith("/")) return 0;
  const text = new WorkbookText(entry.fileName, fileName);
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opening) => (error ? reject(error) : resolve(opening)));
  });
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    text.take(chunk);
  }
  return size;
}

function requireWorkbook(names: ReadonlySet<string>, fileName: string): void {
  if (names.has("[Content_Types].xml") && names.has("xl/workbook.xml")) return;
  const kind =
    names.has("mimetype") && names.has("content.xml")
      ? "an OpenDocument file"
      : "a zip file, but no Excel workbook";
  throw unsupportedFile(`“${fileName}” is ${kind}.`, "Save the list as XLSX, CSV or JSON and try again.");
}
