import "server-only";
import { fileLimits } from "@/lib/domain/imports/file-limits";
import { refusedFile, tooLargeFile } from "@/lib/domain/imports/file-refusal";

const overlap = 512;
const mostMergedCells = 500_000;
// What Excel itself knows. A reader that walks from row to row would walk to any number that is written there.
const lastRow = 1_048_576;

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

  /** Errors: `invalid` for a document type, another encoding than UTF-8 or an impossible row; `tooLarge` for too many cells. */
  take(chunk: Buffer): void {
    if (!this.isXml) return;
    // Two bytes a character would hide a document type from this search.
    if (this.rest === "" && chunk.subarray(0, 200).includes(0)) throw this.refused("is not written in UTF-8");
    const text = this.rest + chunk.toString("latin1");
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw this.refused("declares a document type");
    if (this.isSheet) {
      if (hasImpossibleRow(text)) throw this.refused("names a row that no sheet has");
      this.count(text);
    }
    this.rest = text.slice(-overlap);
  }

  private count(text: string): void {
    this.cells += cellsIn(text) - cellsIn(this.rest);
    this.merged += mergedIn(text) - mergedIn(this.rest);
    if (this.cells > fileLimits.cells || this.merged > mostMergedCells)
      throw tooLargeFile(`“${this.fileName}” has more cells than are read at once.`);
  }

  private refused(why: string) {
    return refusedFile(`“${this.fileName}” is not read: a part of it ${why}. Save it again as XLSX.`);
  }
}

// With or without a prefix for the namespace.
function cellsIn(text: string): number {
  return occurrences(text, "<c ") + occurrences(text, ":c ");
}

function mergedIn(text: string): number {
  const found = text.matchAll(/<(?:\w+:)?mergeCell\s[^>]{0,400}?\bref=["']([A-Z0-9:]{1,24})["']/g);
  return [...found].reduce((sum, [, reference = ""]) => sum + area(reference), 0);
}

function hasImpossibleRow(text: string): boolean {
  return [...text.matchAll(/\br=["'](\d{7,})["']/g)].some(([, row]) => Number(row) > lastRow);
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
