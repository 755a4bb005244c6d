import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import type { ValueReport } from "@/lib/domain/value/report";
import { type BoardPack, boardPack, type PackTable, packMoney } from "@/lib/format/value/pack";
import { database } from "@/lib/server/db";
import { call } from "@/tests/support/call";
import { pdfText } from "@/tests/support/pdf-text";
import { aValuedCase } from "@/tests/support/valued-case";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { executive, viewer } = cast;
let pack: BoardPack;
let report: ValueReport;

async function file(format: string, actor = executive): Promise<Buffer> {
  const path = `/value/report/2026-Q1/pack?format=${format}`;
  const { status, bytes } = await call("GET", path, { token: await cast.token(actor) });
  expect([format, status]).toEqual([format, 200]);
  return Buffer.from(bytes);
}

beforeAll(async () => {
  const plan = { approvedOn: "2025-02-10", liveOn: "2025-07-01", cash: 10_007, investment: 90_000 };
  for (let at = 0; at < 14; at += 1) {
    await aValuedCase(
      {
        ...{ ...plan, title: `Łukasz’ “${at}” =1+1 ${"long ".repeat(20)}`, confidential: at > 11 },
        time: { amount: 3_001, hours: 60 },
        booked: [
          { month: "2025-01", kind: "investment", amount: 88_801, grade: "measured" },
          {
            month: "2026-01",
            kind: "costAvoided",
            amount: 5_003 * at,
            grade: "measured",
            state: "confirmed",
          },
          { month: "2026-02", kind: "costAvoided", amount: 1_009 + at, grade: "modelled" },
          { month: "2026-03", kind: "capacityFreed", amount: 777 * at, hours: at },
        ],
      },
      cast.proposer.personId,
    );
  }
  report = (await call<ValueReport>("GET", "/value/report/2026-Q1", { token: await cast.token(executive) }))
    .body;
  pack = boardPack(report);
});

const tables = (): PackTable[] => [pack.waterfall, pack.cases, pack.kinds];

describe("The board pack", () => {
  test("has tables whose totals are the sums of their rows, and those of the report", () => {
    for (const { title, rows, total } of tables()) {
      const sums = total?.cells.map((_, index) =>
        rows.reduce((sum, { cells }) => sum + (cells[index] ?? 0), 0),
      );
      expect([title, sums]).toEqual([title, total?.cells]);
    }
    const { promised, came } = report.total;
    const expected = [promised.cash, promised.time, came.cash, came.time];
    expect(pack.cases.total?.cells.slice(0, 4)).toEqual(expected);
    expect(pack.kinds.total?.cells.slice(0, 4)).toEqual(expected);
    expect(pack.waterfall.total?.cells.slice(0, 2)).toEqual([came.cash, came.time]);
    expect(pack.cases.rows.map(({ label }) => label).slice(-2)).toEqual([
      "Others: 2 cases",
      "Confidential: 2 cases",
    ]);
  });

  test("is two sheets of A4 as PDF, with the same words and numbers", async () => {
    const pdf = await file("pdf");
    const boxes = [...pdf.toString("latin1").matchAll(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])).toEqual(
      [
        [595, 842],
        [595, 842],
      ],
    );
    const text = squeezed(pdfText(pdf));
    for (const words of [...pack.sentences, ...pack.notes, ...pack.figures.map(({ value }) => value)])
      expect(text).toContain(squeezed(words));
    expectAmounts(text);
    expect(text).toContain("Łukasz");
  });

  test("is two slides, with the same words and numbers", async () => {
    const texts = await slideTexts(await file("pptx"));
    expect(texts).toHaveLength(2);
    const text = squeezed(texts.join(" "));
    for (const words of [...pack.sentences, ...pack.risks, ...pack.changes])
      expect(text).toContain(squeezed(words));
    expectAmounts(text);
  });

  test("is a workbook whose sums are formulas over the same numbers", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await file("xlsx")) as unknown as ArrayBuffer);
    for (const { title, rows, total } of tables()) {
      const sheet = book.getWorksheet(title.slice(0, 31));
      const cents = (row: number) =>
        (total?.cells ?? []).map((_, index) =>
          Math.round(
            Number(sheet?.getCell(row, index + 2).result ?? sheet?.getCell(row, index + 2).value) * 100,
          ),
        );
      expect(rows.map((_, index) => cents(index + 2))).toEqual(rows.map(({ cells }) => cells));
      expect(cents(rows.length + 2)).toEqual(total?.cells);
      expect(sheet?.getCell(rows.length + 2, 2).formula).toBe(`SUM(B2:B${rows.length + 1})`);
    }
  });

  test("names no case that its reader may not know of, in any format", async () => {
    expect(JSON.stringify(pack)).not.toMatch(/“1[23]”/);
    expect(squeezed(pdfText(await file("pdf")))).toContain("Confidential:2cases");
  });

  test("is said in the audit log, and is for those alone who may read the money of every case", async () => {
    const entry = await database().auditEntry.findFirst({ where: { action: "value.pack" } });
    expect(entry?.actorId).toBe(executive.personId);
    const path = "/value/report/2026-Q1/pack";
    expect((await call("GET", path, { token: await cast.token(viewer) })).status).toBe(403);
    const { status } = await call("GET", `${path}?format=doc`, { token: await cast.token(executive) });
    expect(status).toBe(422);
  });
});

/** Every row of amounts, its total too, one amount after the other. */
function expectAmounts(text: string): void {
  for (const { rows, total } of tables()) {
    for (const { cells } of [...rows, ...(total ? [total] : [])]) {
      expect(text).toContain(squeezed(cells.map((cell) => packMoney(cell, pack.currency)).join("")));
    }
  }
}

/** Without spaces and ends of lines, which stand elsewhere in each format. */
function squeezed(text: string): string {
  return text.replace(/[\s\u00a0]+/g, "");
}

async function slideTexts(pptx: Buffer): Promise<string[]> {
  const files = await unzipped(pptx, /^ppt\/slides\/slide\d+\.xml$/);
  return [...files.keys()].sort().map((name) =>
    [...(files.get(name) ?? "").matchAll(/<a:t>([^<]*)<\/a:t>/g)]
      .map(([, words]) => words ?? "")
      .join(" ")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&"),
  );
}

function unzipped(zip: Buffer, which: RegExp): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (error, archive) => {
      if (error) return reject(error);
      const files = new Map<string, string>();
      archive.on("end", () => resolve(files));
      archive.on("entry", (entry) => {
        if (!which.test(entry.fileName)) return archive.readEntry();
        archive.openReadStream(entry, async (refused, stream) => {
          if (refused) return reject(refused);
          files.set(entry.fileName, Buffer.concat(await stream.toArray()).toString("utf8"));
          archive.readEntry();
        });
      });
      archive.readEntry();
    });
  });
}
