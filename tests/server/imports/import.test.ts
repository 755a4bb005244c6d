import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { moveOn } from "@/lib/server/lifecycle/commands";
import { anUpload } from "@/tests/server/access/writes-on-others";
import { does } from "@/tests/support/builders";
import { call, type Received } from "@/tests/support/call";
import { statementsOf } from "@/tests/support/statements";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const token = await cast.token(cast.lead);
const counted = statementsOf();

const fixture = path.resolve(import.meta.dirname, "../../fixtures/us_federal_ai_use_cases_2024_part.csv");
const inventory = new Uint8Array(readFileSync(fixture));

interface Report {
  mode: string;
  importId: string | null;
  rows: number;
  create: number;
  update: number;
  unchanged: number;
  skip: number;
  errors: unknown[];
  notices: unknown[];
  preview: unknown[];
  departments: unknown[];
  byStage: Record<string, number>;
}

function bringIn(
  mode: "dry-run" | "commit",
  file: Uint8Array<ArrayBuffer> = inventory,
): Promise<Received<Report>> {
  return call<Report>("POST", "/imports", { token, raw: anUpload(mode, file) });
}

const wholeState = async () => ({
  cases: await database().useCase.findMany({ orderBy: { number: "asc" } }),
  entries: await database().auditEntry.count(),
  departments: await database().department.count(),
});

let dryRun: Report;
let statements: string[];
let committed: Report;

beforeAll(async () => {
  const before = await wholeState();
  dryRun = (await bringIn("dry-run")).body;
  expect(await wholeState()).toEqual(before);
  statements = await counted(async () => {
    committed = (await bringIn("commit")).body;
  });
}, 120_000);

describe("Bringing in the real inventory", () => {
  test("counts in a dry run what it then does, and writes nothing before", async () => {
    expect(dryRun).toMatchObject({
      mode: "dry-run",
      importId: null,
      rows: 631,
      create: 631,
      update: 0,
      unchanged: 0,
      skip: 0,
      errors: [],
      byStage: { submitted: 162, building: 124, piloting: 59, live: 217, retired: 69 },
      byRisk: { high: 45, standard: 548, notAssessed: 38 },
      byPersonalData: { yes: 59, no: 202, unknown: 370 },
    });
    const { mode: _, importId: __, ...counts } = committed;
    expect(counts).toEqual({ ...dryRun, mode: undefined, importId: undefined });
    expect(committed.importId).not.toBeNull();
    const stages = await database().useCase.groupBy({ by: ["stage"], _count: true });
    expect(Object.fromEntries(stages.map(({ stage, _count }) => [stage, _count]))).toEqual(dryRun.byStage);
  });

  test("writes one audit entry per case, and the cases belong to nobody until somebody is assigned", async () => {
    expect(await database().auditEntry.count({ where: { action: "useCase.import" } })).toBe(631);
    const own = {
      OR: [{ proposerId: { not: null } }, { ownerId: { not: null } }, { sponsorId: { not: null } }],
    };
    expect(await database().useCase.count({ where: own })).toBe(0);
    expect(await database().useCase.count({ where: { importedById: cast.lead.personId } })).toBe(631);
    const { body } = await call<{ totals: { unassigned: number } }>("GET", "/portfolio", { token });
    expect(body.totals.unassigned).toBe(631 - 69);
  });

  test("takes at most 50 statements per 500 rows", () => {
    expect(statements.length).toBeLessThanOrEqual(50 * 2);
    expect(statements.filter((query) => query.includes("audit_append")).length).toBe(1);
  });

  test("again changes no case, no version and no audit entry", async () => {
    const before = await wholeState();
    expect((await bringIn("commit")).body).toMatchObject({ rows: 631, create: 0, update: 0, unchanged: 631 });
    expect(await wholeState()).toEqual(before);
  });

  test("with one changed cell updates one case, raises its version and keeps the rest", async () => {
    const before = await wholeState();
    const text = Buffer.from(inventory).toString("latin1");
    const changed = text.replace("Implementation and Assessment", "Retired");
    expect(changed).not.toBe(text);
    const { body } = await bringIn("commit", new Uint8Array(Buffer.from(changed, "latin1")));
    expect(body).toMatchObject({ create: 0, update: 1, unchanged: 630 });
    const after = await wholeState();
    const touched = after.cases.filter((row, index) => row.version !== before.cases[index]?.version);
    expect(touched).toEqual([expect.objectContaining({ stage: "retired", version: 2 })]);
    expect(after.entries).toBe(before.entries + 1);
    expect((await bringIn("commit")).body).toMatchObject({ update: 1, unchanged: 630 });
  });

  test("leaves the stage of a case that was moved here alone, whatever the source says now", async () => {
    const { id } = await database().useCase.findFirstOrThrow({
      where: { stage: "submitted" },
      orderBy: { number: "asc" },
    });
    await does(cast.lead, moveOn, { target: id, input: { verb: "acceptForTriage" } });
    await database().useCase.update({ where: { id }, data: { sourceFingerprint: "older" } });
    expect((await bringIn("commit")).body).toMatchObject({ update: 1, unchanged: 630 });
    expect(await database().useCase.findUnique({ where: { id } })).toMatchObject({
      stage: "triage",
      version: 3,
    });
  });

  test("twice at once brings it in once", async () => {
    await database().useCase.deleteMany({});
    const answers = await Promise.all([bringIn("commit"), bringIn("commit")]);
    const created = answers.map(({ body }) => body.create).sort((a, b) => a - b);
    const unchanged = answers.map(({ body }) => body.unchanged).sort((a, b) => a - b);
    expect([created, unchanged]).toEqual([
      [0, 631],
      [0, 631],
    ]);
    expect(await database().useCase.count()).toBe(631);
  }, 120_000);

  test("is kept in a list of imports, and each with its whole report", async () => {
    const { body } = await call<{ data: { id: string; by: string; rows: number }[] }>("GET", "/imports", {
      token,
    });
    expect(body.data[0]).toMatchObject({ by: cast.lead.name, rows: 631, fileName: "list.csv" });
    expect(body.data[0]).not.toHaveProperty("report");
    const one = await call<{ report: Report }>("GET", `/imports/${committed.importId}`, { token });
    expect(one.body.report).toMatchObject({ create: 631, byStage: dryRun.byStage });
  });
});

describe("An upload that cannot be used", () => {
  const send = (change: (form: FormData) => void) => {
    const form = anUpload("dry-run", inventory);
    change(form);
    return call<{ code: string; errors: { field: string }[] }>("POST", "/imports", { token, raw: form });
  };

  test.each([
    ["preset", (form: FormData) => form.set("preset", "martian-2024")],
    ["mode", (form: FormData) => form.delete("mode")],
    ["file", (form: FormData) => form.delete("file")],
    ["file", (form: FormData) => form.set("file", "a text")],
    ["file", (form: FormData) => form.set("file", new File([], "empty.csv"))],
    [
      "file",
      (form: FormData) => form.set("file", new File([new Uint8Array([80, 75, 3, 4, 0, 0])], "list.xlsx")),
    ],
    ["file", (form: FormData) => form.set("file", new File(["a,b\n1,2\n"], "other.csv"))],
    ["stage", (form: FormData) => form.set("stage", "live")],
    ["file", (form: FormData) => form.set("file", new File(['a,"b\n'], "open-quote.csv"))],
  ])("is refused at %s", async (field, change) => {
    const { status, body } = await send(change);
    expect([status, body.code]).toEqual([422, "invalid"]);
    expect(body.errors.map((error) => error.field)).toContain(field);
  });

  test("is refused as too large above 25 MB, and above 50,000 rows", async () => {
    const long = `${"x".repeat(99)}\n`.repeat(270_000);
    expect((await send((form) => form.set("file", new File([long], "long.csv")))).status).toBe(413);
    const many = `Use Case Name,Agency\n${"a,b\n".repeat(50_001)}`;
    expect((await send((form) => form.set("file", new File([many], "many.csv")))).status).toBe(413);
  });

  test("is refused as the wrong type when it is no form, and as unreadable when the form is broken", async () => {
    const json = await call("POST", "/imports", { token, body: { mode: "dry-run" } });
    expect([json.status, json.body.code]).toEqual([415, "unsupportedType"]);
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const broken = await call("POST", "/imports", { token, raw: "--y\r\nnothing", headers });
    expect([broken.status, broken.body.code]).toEqual([422, "invalid"]);
  });
});
