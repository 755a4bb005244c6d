import { afterAll, describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { startWorker } from "@/lib/server/jobs/worker";
import { projectionDifferences } from "@/scripts/projections/differences.ts";
import {
  broughtIn,
  edited,
  germanHeader,
  germanList,
  germanMapping,
  germanRows,
  importOf,
  mapped,
  uploaded,
} from "@/tests/server/imports/lists";
import { aDraft, anActor } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const token = await cast.token(cast.lead);
const worker = startWorker({ pollMs: 20 });
afterAll(() => worker.stop());

const casesOf = (source: string) =>
  database().useCase.findMany({
    where: { source },
    orderBy: { title: "asc" },
    include: { department: true },
  });

const named = (source: string, change = {}) => germanMapping({ source, ...change });

describe("A list of another shape", () => {
  test("is kept by an upload, with what its columns are taken for, and nothing is written", async () => {
    const before = await database().useCase.count();
    const upload = await uploaded(token, germanList());
    expect(upload.header).toEqual(germanHeader);
    expect(upload.columns.map(({ samples }) => samples.length)).toEqual([3, 3, 2, 3, 2, 2, 2]);
    expect(await database().useCase.count()).toBe(before);
    const { body } = await call<{ columns: unknown[]; values: object }>(
      "GET",
      `/imports/${upload.id}/reading`,
      {
        token,
      },
    );
    expect(body.columns).toEqual(upload.columns);
  });

  test("becomes cases by a mapping, field by field, with what the dry run said", async () => {
    const id = await mapped(token, germanList(), named("fields"));
    const dry = await call<{ create: number; errors: unknown[] }>("POST", `/imports/${id}/dry-run`, {
      token,
      body: {},
    });
    expect(dry.body).toMatchObject({ create: 3, errors: [] });
    const view = await broughtIn(token, id);
    expect(view).toMatchObject({ state: "done", rows: 3, created: 3, updated: 0, written: 3, mayUndo: true });
    const [offers, questions, post] = await casesOf("fields");
    expect(post).toMatchObject({
      title: "Post sortieren",
      problem: "Die Post wird von Hand sortiert.",
      stage: "submitted",
      currency: "EUR",
      importId: id,
      importedById: cast.lead.personId,
      ownerId: null,
    });
    expect(post?.valueYearLikely).toBe(12_000_050n);
    expect(post?.department?.name).toBe("Poststelle");
    expect(offers?.stage).toBe("building");
    expect(questions?.valueYearLikely).toBeNull();
  });

  test("again leaves everything as it is; with one changed cell it updates one case", async () => {
    await broughtIn(token, await mapped(token, germanList(), named("again")));
    const before = await casesOf("again");
    const second = await broughtIn(token, await mapped(token, germanList(), named("again")));
    expect(second).toMatchObject({ created: 0, updated: 0, unchanged: 3, written: 0 });
    expect(await casesOf("again")).toEqual(before);
    const changed = germanRows.map((row) => row.with(3, row[0] === "A-2" ? "Jetzt drei Tage." : row[3]));
    const id = await mapped(token, germanList(changed), named("again"));
    const dry = await call<{ preview: { key: string; changes: unknown[] }[] }>(
      "POST",
      `/imports/${id}/dry-run`,
      {
        token,
        body: {},
      },
    );
    expect(dry.body.preview).toMatchObject([
      {
        change: "update",
        changes: [{ field: "problem", from: "Angebote dauern zwei Tage.", to: "Jetzt drei Tage." }],
      },
    ]);
    expect(await broughtIn(token, id)).toMatchObject({ created: 0, updated: 1, unchanged: 2 });
    const after = await casesOf("again");
    expect(after.filter((row, index) => row.version !== before[index]?.version)).toMatchObject([
      { title: "Angebote schreiben", problem: "Jetzt drei Tage.", version: 2 },
    ]);
  });

  test("names the cases that it no longer holds, and leaves them", async () => {
    await broughtIn(token, await mapped(token, germanList(), named("shorter")));
    const view = await broughtIn(
      token,
      await mapped(token, germanList(germanRows.slice(0, 2)), named("shorter")),
    );
    expect(view.disappeared).toMatchObject([{ title: "Fragen beantworten" }]);
    expect(await casesOf("shorter")).toHaveLength(3);
  });

  test("by our keys changes only the fields of its columns, and nobody's stage", async () => {
    const draft = await aDraft(cast, { problem: "As it was.", audience: "Everybody." });
    const csv = `Key,Title,Problem,Status\n${draft.key},A better title,,live\n`;
    const column = (index: number, header: string, target: string) => ({
      index,
      header,
      target,
      options: {},
    });
    const mapping = {
      source: "by key",
      columns: [column(0, "Key", "key"), column(1, "Title", "title"), column(3, "Status", "stage")],
      values: { stage: [{ from: "live", to: "live" }] },
      identity: { rule: "byKey", column: 0 },
      defaults: { department: (await departmentCode(draft.id)) ?? "" },
    };
    const upload = await uploaded(token, csv);
    expect((await edited(token, upload, { mapping })).status).toBe(200);
    expect(await broughtIn(token, upload.id)).toMatchObject({ created: 0, updated: 1 });
    expect(await database().useCase.findUniqueOrThrow({ where: { id: draft.id } })).toMatchObject({
      title: "A better title",
      problem: "As it was.",
      audience: "Everybody.",
      stage: "draft",
      source: null,
      version: 2,
    });
  });

  test("assigns owners by the addresses of people who are here", async () => {
    const owner = await anActor({ name: "Olga Owner", email: "olga@company.example", roles: ["viewer"] });
    const csv = "Title,Department,Owner\nOne,Sales,Olga@Company.example\nTwo,Sales,nobody@company.example\n";
    const column = (index: number, header: string, target: string) => ({
      index,
      header,
      target,
      options: {},
    });
    const mapping = {
      source: "owners",
      columns: [
        column(0, "Title", "title"),
        column(1, "Department", "department"),
        column(2, "Owner", "owner"),
      ],
      identity: { rule: "createOnly" },
    };
    const upload = await uploaded(token, csv);
    expect((await edited(token, upload, { mapping })).status).toBe(200);
    const view = await broughtIn(token, upload.id);
    expect((view.report as { notices: unknown[] }).notices.length).toBeGreaterThan(0);
    const [one, two] = await casesOf("owners");
    expect([one?.ownerId, two?.ownerId]).toEqual([owner.personId, null]);
  });

  test("keeps its rejected rows as a file with the reasons, in which no cell is a formula", async () => {
    const rows = [...germanRows, ["A-4", "", "Vertrieb", "=HYPERLINK(1)", "Idee", "", ""]];
    const id = await mapped(token, germanList(rows), named("rejected"));
    expect(await broughtIn(token, id)).toMatchObject({ created: 3, rejected: 1 });
    const { status, text, headers } = await file(`/imports/${id}/rejected`);
    expect([status, headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
    const [head = "", line = ""] = text.replace("\uFEFF", "").split("\r\n");
    expect(head).toContain("Anwendungsfall");
    expect(line).toContain("'=HYPERLINK(1)");
    expect(line.split(",").at(-2)).toBe("5");
  });

  test("gives the projections that the rules give", async () => {
    for await (const { differences } of projectionDifferences()) expect(differences).toEqual([]);
  });
});

describe("Going through an upload", () => {
  test("refuses a mapping without a title, and one whose name belongs to a preset", async () => {
    const upload = await uploaded(token, germanList());
    const untitled = germanMapping();
    const refused = await edited(token, upload, {
      mapping: { ...untitled, columns: untitled.columns.filter(({ target }) => target !== "title") },
    });
    expect([refused.status, refused.body.errors[0]?.field]).toEqual([422, "mapping.columns"]);
    const taken = await edited(token, upload, { mapping: germanMapping({ source: "us-federal-2024" }) });
    expect([taken.status, taken.body.errors[0]?.field]).toEqual([422, "mapping.source"]);
  });

  test("forgets a mapping when another header row is chosen", async () => {
    const upload = await uploaded(token, germanList());
    const first = await edited(token, upload, { mapping: germanMapping() });
    const moved = await edited(
      token,
      { id: upload.id, version: first.body.version },
      { layout: { headerRow: 2 } },
    );
    expect(moved.status).toBe(200);
    expect((await importOf(token, upload.id)).mapping).toBeNull();
  });

  test("is not possible once the list is in, nor without saying what the columns mean", async () => {
    const upload = await uploaded(token, germanList());
    const early = await call("POST", `/imports/${upload.id}/commit`, { token, body: {} });
    expect([early.status, early.body.code]).toEqual([409, "conflict"]);
    const { body } = await edited(token, upload, { mapping: germanMapping({ source: "in" }) });
    await broughtIn(token, upload.id);
    const late = await edited(
      token,
      { id: upload.id, version: body.version + 1 },
      { mapping: germanMapping() },
    );
    expect([late.status, late.body.code]).toEqual([409, "conflict"]);
  });

  test("of one source goes on for one at a time, and says for whom", async () => {
    const [first, second] = [
      await mapped(token, germanList(), named("contended")),
      await mapped(token, germanList(), named("contended")),
    ];
    await database().import.update({
      where: { id: first },
      data: { state: "importing", source: "contended" },
    });
    const { status, body } = await call("POST", `/imports/${second}/commit`, { token, body: {} });
    expect([status, body.detail]).toEqual([409, expect.stringContaining(cast.lead.name)]);
    await database().import.update({ where: { id: first }, data: { state: "cancelled" } });
  });

  test("is a lead's alone", async () => {
    const { id } = await uploaded(token, germanList());
    for (const who of [cast.proposer, cast.executive, cast.admin]) {
      const other = await cast.token(who);
      for (const [method, path] of [
        ["GET", `/imports/${id}/reading`],
        ["POST", `/imports/${id}/dry-run`],
        ["POST", `/imports/${id}/commit`],
        ["POST", `/imports/${id}/undo`],
        ["GET", `/imports/${id}/rejected`],
      ] as const) {
        const sent = method === "POST" ? { token: other, body: {} } : { token: other };
        expect([path, (await call(method, path, sent)).status]).toEqual([path, 403]);
      }
    }
  });
});

async function departmentCode(id: string): Promise<string | undefined> {
  const row = await database().useCase.findUnique({ where: { id }, include: { department: true } });
  return row?.department?.code;
}

async function file(path: string) {
  const { endpoint } = await import("@/lib/server/endpoint");
  const { getRejected } = await import("@/lib/server/imports/rejected");
  const handler = endpoint(getRejected);
  const [, , id = ""] = path.split("/");
  const request = new Request(`http://localhost:3000/api/v1${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const response = await handler(request, { params: Promise.resolve({ id }) });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return {
    status: response.status,
    headers: response.headers,
    text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
  };
}
