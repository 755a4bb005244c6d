import { spawnSync } from "node:child_process";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromCellText } from "@/lib/domain/shared/formula-text";
import { database } from "@/lib/server/db";
import { endpoint } from "@/lib/server/endpoint";
import { exportUseCases } from "@/lib/server/use-cases/export";
import { aDraft } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { cells } from "@/tests/support/injection/cells";
import { lines } from "@/tests/support/injection/lines";
import { scripts } from "@/tests/support/injection/scripts";
import { statements } from "@/tests/support/injection/statements";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const corpus = [...scripts, ...cells, ...lines, ...statements.slice(-20)]
  .map((text) => text.trim())
  .filter((text) => text !== "" && !text.includes("\u0000"));
const written = new Map<string, string>();

beforeAll(async () => {
  for (const text of corpus) {
    const { key } = await aDraft(cast, { title: text, problem: text, audience: text, dataSource: text });
    written.set(key, text);
  }
}, 300_000);

afterAll(() => database().$disconnect());

async function exported(format: string): Promise<Buffer> {
  const token = await cast.token(cast.lead);
  const address = `http://localhost:3000/api/v1/use-cases/export?format=${format}`;
  const request = new Request(address, { headers: { authorization: `Bearer ${token}` } });
  const response = await endpoint(exportUseCases)(request, { params: Promise.resolve({}) });
  expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w.-]+"$/);
  return Buffer.from(await response.arrayBuffer());
}

const asFormula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

function expectRows(rows: Record<string, string>[]): void {
  const seen = new Map(rows.map((row) => [row.Key ?? "", row]));
  for (const [key, text] of written) {
    const row = seen.get(key);
    for (const heading of ["Title", "Problem", "Audience", "Data source"]) {
      const cell = row?.[heading] ?? "";
      expect([heading, fromCellText(cell)]).toEqual([heading, text]);
      expect([text, asFormula.test(cell)]).toEqual([text, false]);
    }
  }
}

describe("A text that would run", () => {
  test("is answered as data, to the letter", async () => {
    const token = await cast.token(cast.lead);
    for (const [key, text] of written) {
      const { body, headers } = await call("GET", `/use-cases/${key}`, { token });
      expect(headers.get("content-type")).toMatch(/^application\/json/);
      expect(body).toMatchObject({ title: text, problem: text, audience: text, dataSource: text });
    }
  });

  test("is no formula in a CSV file, and comes back from it to the letter", async () => {
    const text = (await exported("csv")).toString("utf8");
    expectRows(parse(text, { columns: true, bom: true }) as Record<string, string>[]);
  });

  test("is a text in an XLSX file, neither a formula nor a link, and comes back from it to the letter", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await exported("xlsx")) as unknown as ExcelJS.Buffer);
    const [sheet] = book.worksheets;
    const headings = (sheet?.getRow(1).values ?? []) as string[];
    const rows: Record<string, string>[] = [];
    sheet?.eachRow((row, number) => {
      const record: Record<string, string> = {};
      row.eachCell((cell, column) => {
        expect([ExcelJS.ValueType.Formula, ExcelJS.ValueType.Hyperlink]).not.toContain(cell.type);
        record[headings[column] ?? ""] = cell.text;
      });
      if (number > 1) rows.push(record);
    });
    expectRows(rows);
  });

  test("stays within its line of the log", () => {
    const program = `
      import { log } from "@/lib/server/log";
      for (const text of JSON.parse(process.argv[1])) log.error({ err: new Error(text), instance: text }, text);`;
    const command = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "-e", program];
    const { stdout } = spawnSync(process.execPath, [...command, JSON.stringify(corpus)], {
      env: { ...process.env, LOG_LEVEL: "info" },
      encoding: "utf8",
      maxBuffer: 64_000_000,
    });
    const logged = stdout.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).filter(Boolean);
    expect(logged.map((line) => JSON.parse(line).msg)).toEqual(corpus);
  });
});
