import { afterAll, describe, expect, test } from "vitest";
import { verifyChain } from "@/lib/server/audit/verify";
import { database } from "@/lib/server/db";
import { startWorker } from "@/lib/server/jobs/worker";
import { editUseCase } from "@/lib/server/use-cases/commands";
import {
  broughtIn,
  germanList,
  germanMapping,
  germanRows,
  mapped,
  takenBack,
} from "@/tests/server/imports/lists";
import { aDraft, does } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

const { appUrl } = await ownDatabase();
const cast = await aCast();
const token = await cast.token(cast.lead);
const worker = startWorker({ pollMs: 20 });
afterAll(() => worker.stop());

const bring = async (source: string, rows: readonly (readonly string[])[] = germanRows) =>
  broughtIn(token, await mapped(token, germanList(rows), germanMapping({ source })));
const casesOf = (source: string) =>
  database().useCase.findMany({ where: { source }, orderBy: { title: "asc" } });

describe("Taking an import back", () => {
  test("removes what it made and nobody touched, with an entry in the audit log for each", async () => {
    const { id } = await bring("removed");
    const ids = (await casesOf("removed")).map((row) => row.id);
    const view = await takenBack(token, id);
    expect(view).toMatchObject({
      state: "undone",
      mayUndo: false,
      job: { result: { removed: 3, restored: 0, left: 0 } },
    });
    expect(await casesOf("removed")).toEqual([]);
    const entries = await database().auditEntry.findMany({ where: { action: "useCase.undoImport" } });
    expect(entries.map(({ objectId }) => objectId).sort()).toEqual(ids.sort());
  });

  test("puts back what it changed, to the last field", async () => {
    await bring("restored");
    const before = await casesOf("restored");
    const changed = germanRows.map((row) => row.with(3, `${row[3]} Neu.`).with(6, "5"));
    const { id } = await bring("restored", changed);
    expect(await casesOf("restored")).not.toEqual(before);
    await takenBack(token, id);
    const after = await casesOf("restored");
    const plain = (rows: typeof before) => rows.map(({ version: _, updatedAt: __, ...row }) => row);
    expect(plain(after)).toEqual(plain(before));
    expect(after.map(({ version }) => version)).toEqual(before.map(({ version }) => version + 2));
  });

  test("leaves and lists what somebody worked on since", async () => {
    const { id } = await bring("touched");
    const [edited, discussed] = await casesOf("touched");
    await does(cast.lead, editUseCase, {
      target: edited?.id ?? "",
      input: { title: "Mine now" },
      ifMatch: null,
    });
    await database().comment.create({
      data: { useCaseId: discussed?.id ?? "", authorId: cast.lead.personId, body: "What about it?" },
    });
    const view = await takenBack(token, id);
    expect(view.job?.result).toEqual({ removed: 1, restored: 0, left: 2 });
    expect((view.report as { left: unknown[] }).left).toEqual(
      expect.arrayContaining([
        { id: edited?.id, key: expect.any(String), title: "Mine now", reason: "It was changed since." },
        {
          id: discussed?.id,
          key: expect.any(String),
          title: discussed?.title,
          reason: "It was discussed since.",
        },
      ]),
    );
    expect(await casesOf("touched")).toHaveLength(2);
  });

  test("touches no case that the import did not write", async () => {
    const draft = await aDraft(cast);
    const { id } = await bring("others");
    await takenBack(token, id);
    expect(await database().useCase.findUnique({ where: { id: draft.id } })).toMatchObject({ version: 1 });
  });

  test("is possible once, and for 24 hours", async () => {
    const { id } = await bring("once");
    await database().import.update({
      where: { id },
      data: { finishedAt: new Date(Date.now() - 25 * 3_600_000) },
    });
    const late = await call("POST", `/imports/${id}/undo`, { token, body: {} });
    expect([late.status, late.body.code]).toEqual([409, "conflict"]);
    await database().import.update({ where: { id }, data: { finishedAt: new Date() } });
    await takenBack(token, id);
    expect((await call("POST", `/imports/${id}/undo`, { token, body: {} })).status).toBe(409);
  });

  test("leaves the chain of the audit log whole", async () => {
    const { default: pg } = await import("pg");
    const { readEntries } = await import("@/scripts/audit/read-entries.ts");
    const client = new pg.Client({ connectionString: appUrl });
    await client.connect();
    await client.query("begin");
    expect((await verifyChain(readEntries(client))).fault).toBeNull();
    await client.end();
  });
});
