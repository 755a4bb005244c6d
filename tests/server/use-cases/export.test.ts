import { Readable } from "node:stream";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { currencyExponent } from "@/lib/domain/shared/currency";
import { fromCellText } from "@/lib/domain/shared/formula-text";
import { type UseCaseExportRow as ExportRow, exportColumns } from "@/lib/domain/use-cases/export-columns";
import { ListOrder } from "@/lib/domain/use-cases/list-order";
import { database } from "@/lib/server/db";
import { endpoint } from "@/lib/server/endpoint";
import type { Actor } from "@/lib/server/session";
import { exportUseCases } from "@/lib/server/use-cases/export";
import type { UseCaseSummary, UseCaseView } from "@/lib/server/use-cases/rows";
import { amounts, aRichCase, valued } from "@/tests/server/access/objects";
import { aDraft, aRow } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { tokenOf } from "@/tests/support/people";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const handler = endpoint(exportUseCases);

async function answerTo(actor: Actor | string, query: string): Promise<Response> {
  const token = typeof actor === "string" ? actor : await cast.token(actor);
  const request = new Request(`http://localhost:3000/api/v1/use-cases/export?${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return handler(request, { params: Promise.resolve({}) });
}

const textFor = async (actor: Actor, query: string) => (await answerTo(actor, query)).text();
const rowsFor = async (actor: Actor, filter = "") =>
  JSON.parse(await textFor(actor, `format=json${filter && `&${filter}`}`)) as ExportRow[];

async function listed(actor: Actor, filter = ""): Promise<UseCaseSummary[]> {
  const token = await cast.token(actor);
  const path = `/use-cases?limit=200${filter && `&${filter}`}`;
  return (await call<{ data: UseCaseSummary[] }>("GET", path, { token })).body.data;
}

const attacks = [
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://evil.example","x")',
  "+1+1",
  "-2+3",
  "@SUM(A1)",
  "＝1+1",
  "＠x",
  "'=1+1",
  "''@x",
  'say "=1", then\r\n=2',
  "plain; with, separators\nand lines",
];

beforeAll(async () => {
  await aRichCase(cast, { tags: ["benefits", "hr"], yearlyVolume: { low: 20_000, high: 30_000 } });
  await aRichCase(cast, { confidential: true, title: "Zyxomma" });
  await aDraft(cast, { ...valued, owner: cast.viewer.email, minutesEach: { low: 0.5, high: 10 } });
  for (const attack of attacks) await aDraft(cast, { title: attack, problem: attack, tags: [attack] });
}, 60_000);

describe("The cases that are named one by one", () => {
  test("are the file, as far as its reader may see them", async () => {
    const [first, , third] = await listed(cast.lead);
    const secret = (await listed(cast.lead)).find(({ confidential }) => confidential);
    const keys = [first?.key, third?.key, secret?.key, "UC-9999", "nonsense"];
    const asked = keys.map((key) => `key=${key}`).join("&");
    const found = (await rowsFor(cast.lead, asked)).map(({ key }) => key);
    expect(found).toEqual([first?.key, third?.key, secret?.key].sort().reverse());
    expect((await rowsFor(cast.stranger, asked)).map(({ key }) => key)).not.toContain(secret?.key);
  });

  test("are at most 200", async () => {
    const asked = Array.from({ length: 201 }, (_, index) => `key=UC-${index + 1000}`).join("&");
    const answer = await answerTo(cast.lead, `format=json&${asked}`);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ field: "key" }] });
  });
});

describe("An exported list", () => {
  test("is row by row what the API lists and shows to the same person", async () => {
    for (const actor of [cast.lead, cast.proposer, cast.viewer, cast.reviewerPrivacy, cast.admin]) {
      const [rows, list] = [await rowsFor(actor), await listed(actor)];
      expect(rows.map(({ key }) => key)).toEqual(list.map(({ key }) => key));
      const token = await cast.token(actor);
      for (const row of rows.slice(-3)) {
        const { body } = await call<UseCaseView>("GET", `/use-cases/${row.key}`, { token });
        expect(row).toMatchObject(expectedOf(body));
      }
    }
  });

  test.each([
    "stage=draft",
    "q=benefits",
    "quadrant=blocked",
    "tag=hr",
    "attention=unassigned",
    "mine=true",
    "f=title:contains:Zyxomma",
  ])("is narrowed as the list is: %s", async (filter) => {
    const rows = await rowsFor(cast.lead, filter);
    expect(rows.map(({ key }) => key)).toEqual((await listed(cast.lead, filter)).map(({ key }) => key));
  });

  test.each(ListOrder.options)("stands in the order of the list: %s", async (sort) => {
    const rows = await rowsFor(cast.lead, `sort=${sort}`);
    expect(rows.map(({ key }) => key)).toEqual(
      (await listed(cast.lead, `sort=${sort}`)).map(({ key }) => key),
    );
  });

  test("holds nothing of what its reader may not know: no confidential case, no money, no risk answer", async () => {
    const text = await textFor(cast.scorerC, "format=csv");
    expect(text).not.toContain("Zyxomma");
    const digits = Object.values(amounts).map((amount) =>
      (amount / 10 ** currencyExponent("EUR")).toString(),
    );
    for (const amount of digits) expect(text).not.toContain(amount);
    const rows = await rowsFor(cast.scorerC);
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      expect(row).toMatchObject({ valueYearLikely: null, cost: null, fundedAmount: null });
      expect(row).not.toHaveProperty("riskAnswers");
    }
    expect(await textFor(cast.lead, "format=csv")).toContain(String(amounts.likely / 100));
    expect((await rowsFor(cast.lead)).map(({ title }) => title)).toContain("Zyxomma");
  });

  test("names people by e-mail address to whom the address is shown, by id to others", async () => {
    const named = async (actor: Actor) =>
      (await rowsFor(actor)).find(({ ownerName }) => ownerName === "Viewer")?.owner;
    expect(await named(cast.admin)).toBe(cast.viewer.email);
    expect(await named(cast.viewer)).toBe(cast.viewer.email);
    expect(await named(cast.lead)).toBe(cast.viewer.personId);
  });

  test("stands in the audit log once, with what was asked for and how many rows", async () => {
    const before = await database().auditEntry.count();
    const rows = await rowsFor(cast.lead, "stage=draft");
    const [entry, ...more] = await database().auditEntry.findMany({ orderBy: { seq: "asc" }, skip: before });
    expect(more).toEqual([]);
    expect(JSON.parse(entry?.entry ?? "{}")).toMatchObject({
      action: "useCase.export",
      actorId: cast.lead.personId,
      format: "json",
      filter: { stage: ["draft"] },
      searched: false,
      rows: rows.length,
    });
  });

  test("leaves no searched word in the audit log, where others than its reader look", async () => {
    await rowsFor(cast.lead, "q=Zyxomma&f=title:contains:Zyxomma");
    const [entry] = await database().auditEntry.findMany({ orderBy: { seq: "desc" }, take: 1 });
    expect(entry?.entry).not.toMatch(/zyxomma/i);
    expect(JSON.parse(entry?.entry ?? "{}")).toMatchObject({ searched: true, fields: ["title"], rows: 1 });
  });

  test("is refused in an order that would tell of amounts, to whom they are hidden", async () => {
    expect((await answerTo(cast.viewer, "format=csv&sort=-value")).status).toBe(403);
  });

  test("is refused without a format, with one nobody knows, and to a token that does not reach so far", async () => {
    expect((await answerTo(cast.lead, "")).status).toBe(422);
    expect((await answerTo(cast.lead, "format=pdf")).status).toBe(422);
    expect((await answerTo(cast.lead, "format=csv&sort=nothing")).status).toBe(422);
    expect((await answerTo(cast.lead, "format=csv&limit=2")).status).toBe(422);
    const narrow = await tokenOf(cast.lead, { scopes: ["useCase:read"] });
    expect((await answerTo(narrow, "format=csv")).status).toBe(403);
  });
});

describe("A file of an exported list", () => {
  const headings = exportColumns.map(({ heading }) => heading);

  test("in CSV begins with a byte order mark, holds no formula, and reads back unchanged", async () => {
    const response = await answerTo(cast.lead, "format=csv");
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="use-cases-.*\.csv"$/);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...lines] = parse(bytes, { bom: true, relax_column_count: false }) as string[][];
    expect(head).toEqual(headings);
    const texts = lines.flat().filter((cell) => !/^-?\d+(\.\d+)?$/.test(cell));
    expect(texts.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
    expect(readBack(lines)).toEqual(await written());
  });

  test("in XLSX has the same cells, numbers as numbers, and no formula", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.read(
      Readable.from(Buffer.from(await (await answerTo(cast.lead, "format=xlsx")).arrayBuffer())),
    );
    const sheet = book.getWorksheet("Use cases");
    const lines = (sheet?.getRows(1, sheet.rowCount) ?? []).map((row) =>
      headings.map((_, index) => textOrNumber(row.getCell(index + 1))),
    );
    expect(lines[0]).toEqual(headings);
    const volume = lines.slice(1).map((line) => line[headings.indexOf("Yearly volume, low")]);
    expect(volume).toContain(20_000);
    expect(readBack(lines.slice(1).map((line) => line.map(String)))).toEqual(await written());
  });

  function textOrNumber(cell: ExcelJS.Cell): string | number | boolean {
    const { Formula, Hyperlink, Date: Day } = ExcelJS.ValueType;
    expect([Formula, Hyperlink, Day]).not.toContain(cell.type);
    return typeof cell.value === "number" || typeof cell.value === "boolean" ? cell.value : cell.text;
  }

  /** Title, problem and tags as the cells of a file say them, oldest first. */
  function readBack(lines: string[][]): string[][] {
    const at = (line: string[], heading: (typeof headings)[number]) =>
      fromCellText(line[headings.indexOf(heading)] ?? "");
    return lines.map((line) => [at(line, "Key"), at(line, "Title"), at(line, "Problem")]);
  }

  async function written(): Promise<string[][]> {
    const rows = await database().useCase.findMany({ orderBy: { number: "desc" } });
    return rows.map(({ number, title, problem }) => [
      `UC-${String(number).padStart(4, "0")}`,
      title,
      problem ?? "",
    ]);
  }
});

describe("An export of 20,000 cases", () => {
  beforeAll(async () => {
    for (let part = 0; part < 10; part += 1)
      await database().$executeRaw`
      insert into "UseCase" (id, title, problem, audience, tags, stage)
      select gen_random_uuid(), 'Case ' || n, repeat('The same forty questions. ', 20), 'Everybody', '{a,b}', 'submitted'
      from generate_series(1, 2000) n`;
    await aRow({ title: "The last" });
  }, 60_000);

  test.each(["csv", "json", "xlsx"])(
    "leaves memory as it is, for a slow reader too: %s",
    async (format) => {
      const response = await answerTo(cast.viewer, `format=${format}`);
      const before = process.memoryUsage().rss;
      let [peak, pieces, size] = [before, 0, 0];
      for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
        size += piece.length;
        pieces += 1;
        if (pieces % 5 === 0) await new Promise((resolve) => setImmediate(resolve));
        peak = Math.max(peak, process.memoryUsage().rss);
      }
      expect(pieces).toBeGreaterThan(15);
      expect(size).toBeGreaterThan(1_000_000);
      expect((peak - before) / 2 ** 20).toBeLessThan(150);
    },
    60_000,
  );

  test.each(["csv", "xlsx"])("ends when its reader goes away: %s", async (format) => {
    const response = await answerTo(cast.viewer, `format=${format}`);
    const reader = response.body?.getReader();
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
    await reader?.cancel();
    expect(await rowsFor(cast.viewer, "q=UC-0001")).toHaveLength(1);
  });
});

function expectedOf(view: UseCaseView) {
  const inMajor = (money: { amountMinor: number } | null | undefined) => money && money.amountMinor / 100;
  return {
    key: view.key,
    title: view.title,
    department: view.department,
    stage: view.stage,
    problem: view.problem,
    yearlyVolumeLow: view.yearlyVolume?.low ?? null,
    minutesHigh: view.minutesEach?.high ?? null,
    ownerName: view.owner?.name ?? null,
    route: view.route,
    risk: view.risk,
    personalData: view.personalData,
    ...("riskAnswers" in view ? { riskAnswers: view.riskAnswers } : {}),
    tags: view.tags,
    valueYearLow: inMajor(view.estimate?.valueYear.low) ?? null,
    cost: inMajor(view.estimate?.cost) ?? null,
    quadrant: view.quadrant,
    priority: view.priority,
    createdAt: view.createdAt,
    updatedAt: view.updatedAt,
  };
}
