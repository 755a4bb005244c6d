import "server-only";
import { fileLimits } from "@/lib/domain/imports/file-limits";
import { refusedFile, tooLargeFile } from "@/lib/domain/imports/file-refusal";

const overlap = 64;
const mostMergedCells = 500_000;

/** Looks at the XML of one part of a workbook as it is unpacked, for what would be a trap to whoever reads it. */
export class WorkbookText {
  private rest = "";
  private cells = 0;
  private merged = 0;
  private readonly isSheet: boolean;
  private readonly isXml: boolean;

  constructor(
    entryName: string,
    private readonly fileName: string,
  ) {
    this.isSheet = /^xl\/worksheets\/[^/]+\.xml$/i.test(entryName);
    this.isXml = /\.(xml|rels|vml)$/i.test(entryName);
  }

  /** Errors: `invalid` for a document type or another encoding than UTF-8; `tooLarge` for too many cells. */
  take(chunk: Buffer): void {
    if (!this.isXml) return;
    // Two bytes a character would hide a document type from this search.
    if (this.rest === "" && chunk.subarray(0, 200).includes(0)) throw this.refused("is not written in UTF-8");
    const text = this.rest + chunk.toString("latin1");
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw this.refused("declares a document type");
    if (this.isSheet) this.count(text);
    this.rest = text.slice(-overlap);
  }

  private count(text: string): void {
    this.cells += occurrences(text, "<c ") - occurrences(this.rest, "<c ");
    for (const [, reference = ""] of text.matchAll(/<mergeCell [^>]{0,20}ref="([A-Z0-9:]{1,24})"/g)) {
      this.merged += area(reference);
    }
    if (this.cells > fileLimits.cells || this.merged > mostMergedCells)
      throw tooLargeFile(`“${this.fileName}” has more cells than are read at once.`);
  }

  private refused(why: string) {
    return refusedFile(`“${this.fileName}” is not read: a part of it ${why}. Save it again as XLSX.`);
  }
}

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}

function area(reference: string): number {
  const [, left = "A", top = "1", right = left, bottom = top] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(reference) ?? [];
  return (
    (Math.abs(columnNumber(right) - columnNumber(left)) + 1) * (Math.abs(Number(bottom) - Number(top)) + 1)
  );
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
