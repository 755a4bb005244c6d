import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import type { Actor } from "@/lib/server/session";
import { editUseCase } from "@/lib/server/use-cases/commands";
import { aCaseInScoring, aDraft, anActor, aRow, does, entriesOf } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();

interface Result {
  key: string;
  ok: boolean;
  changed?: boolean;
  problem?: { code: string };
  undo?: { ok: boolean; problem?: { code: string } };
}

interface Answer {
  id: string;
  version: number;
  changed: number;
  refused: number;
  results: Result[];
  errors: { field: string }[];
}

async function bulk(actor: Actor, body: Record<string, unknown>) {
  return call<Answer>("POST", "/use-cases/bulk", { token: await cast.token(actor), body });
}

async function undo(actor: Actor, id: string) {
  return call<Answer>("POST", `/bulk-changes/${id}/undo`, { token: await cast.token(actor), body: {} });
}

function tagsOf(id: string) {
  return database().useCase.findUniqueOrThrow({
    where: { id },
    select: { tags: true, version: true, ownerId: true },
  });
}

describe("A change of many cases", () => {
  test("changes each by the rules of its own edit, and says of each what came of it", async () => {
    const [mine, same] = [await aDraft(cast), await aDraft(cast, { tags: ["winter"] })];
    const scoring = await aCaseInScoring(cast);
    const closed = await aRow({ stage: "declined", proposerId: cast.proposer.personId });
    const foreign = await aRow();
    const hidden = await aRow({ confidential: true });
    const keys = [mine.key, same.key, scoring.key, closed.id, foreign.id, hidden.id, "UC-99999"];
    const { status, body } = await bulk(cast.proposer, { keys, change: { addTags: ["winter"] } });
    expect([status, body.changed, body.refused]).toEqual([200, 1, 5]);
    const of = (id: string, key: string) => body.results.find((row) => row.key === key || row.key === id);
    const byKey = (key: string) => body.results.find((row) => row.key === key);
    expect(byKey(mine.key)).toMatchObject({ ok: true, changed: true });
    expect(byKey(same.key)).toMatchObject({ ok: true, changed: false });
    expect(byKey(scoring.key)).toMatchObject({ ok: false, problem: { code: "conflict" } });
    expect(byKey("UC-99999")).toMatchObject({ ok: false, problem: { code: "notFound" } });
    expect(of(hidden.id, "")).toMatchObject({ ok: false, problem: { code: "notFound" } });
    expect(body.results.map(({ problem }) => problem?.code).sort()).toEqual(
      ["conflict", "conflict", "forbidden", "notFound", "notFound", undefined, undefined].sort(),
    );
    expect(await tagsOf(mine.id)).toMatchObject({ tags: ["winter"], version: 2 });
    expect(await tagsOf(foreign.id)).toMatchObject({ tags: [], version: 1 });
  });

  test("leaves one entry in the log for each case, under the name of the edit, and one for the whole", async () => {
    const cases = [await aDraft(cast), await aDraft(cast)];
    const change = { addTags: ["a", "b"], owner: cast.delivery.personId };
    const { body } = await bulk(cast.lead, { keys: cases.map(({ key }) => key), change });
    for (const { id } of cases) {
      const entries = await entriesOf(id);
      expect(entries.map(({ action }) => action)).toEqual(["useCase.create", "useCase.edit"]);
      expect(entries[1]?.entry).toContain('"after":{"ownerId"');
      expect(await tagsOf(id)).toEqual({ tags: ["a", "b"], version: 2, ownerId: cast.delivery.personId });
    }
    const whole = await database().auditEntry.findMany({ where: { objectId: body.id } });
    expect(whole.map(({ action }) => action)).toEqual(["bulkChange.make"]);
  });

  test("takes every case that a filter leaves, as the list would show it", async () => {
    const made = [];
    for (let index = 0; index < 3; index++) made.push(await aDraft(cast, { tags: ["autumn"] }));
    const change = { removeTags: ["autumn"], addTags: ["harvest"] };
    const { body } = await bulk(cast.lead, { filter: { f: "tag:is:autumn" }, change });
    expect(body.changed).toBe(3);
    for (const { id } of made) expect((await tagsOf(id)).tags).toEqual(["harvest"]);
  });

  test("takes at most a thousand", async () => {
    await database().useCase.createMany({
      data: Array.from({ length: 1_001 }, () => ({ title: "Filler", source: "many" })),
    });
    const many = await bulk(cast.lead, { filter: { f: "source:is:many" }, change: { addTags: ["x"] } });
    expect([many.status, many.body.errors[0]?.field]).toEqual([422, "filter"]);
    await database().useCase.deleteMany({ where: { source: "many", id: { in: [await oneOf("many")] } } });
    const thousand = await bulk(cast.lead, { filter: { f: "source:is:many" }, change: { addTags: ["x"] } });
    expect([thousand.status, thousand.body.changed]).toEqual([200, 1_000]);
    expect((await undo(cast.lead, thousand.body.id)).status).toBe(200);
    expect(await database().useCase.count({ where: { source: "many", tags: { isEmpty: true } } })).toBe(
      1_000,
    );
  }, 60_000);

  test("follows and unfollows whatever one may read", async () => {
    const { key, id } = await aDraft(cast);
    const following = () =>
      database().follower.count({ where: { useCaseId: id, personId: cast.viewer.personId } });
    const { body } = await bulk(cast.viewer, { keys: [key], change: { follow: true } });
    expect([body.changed, await following(), (await tagsOf(id)).version]).toEqual([1, 1, 1]);
    expect((await undo(cast.viewer, body.id)).status).toBe(200);
    expect(await following()).toBe(0);
  });

  test("does not let somebody hand a confidential case out of their own sight", async () => {
    const owner = await anActor({ roles: ["proposer"] });
    const { id } = await aRow({ confidential: true, ownerId: owner.personId });
    const { body } = await bulk(owner, { keys: [id], change: { owner: cast.viewer.personId } });
    expect(body.results[0]).toMatchObject({ ok: false, problem: { code: "forbidden" } });
  });

  test.each([
    ["keys", { change: { follow: true } }],
    ["keys", { keys: ["UC-0001"], filter: {}, change: { follow: true } }],
    ["keys", { keys: [], change: { follow: true } }],
    ["change", { keys: ["UC-0001"], change: {} }],
    ["change.addTags.0", { keys: ["UC-0001"], change: { addTags: ["x".repeat(61)] } }],
    ["change.owner", { keys: ["UC-0001"], change: { owner: "nobody@nowhere.example" } }],
    ["filter.f", { filter: { f: "colour:is:red" }, change: { follow: true } }],
    ["filter", { filter: { f: "source:is:nowhere" }, change: { follow: true } }],
  ])("names %s where it cannot be used", async (field, body) => {
    const answer = await bulk(cast.lead, body);
    expect([answer.status, answer.body.errors[0]?.field]).toEqual([422, field]);
  });

  test("may not ask about amounts that are hidden", async () => {
    const filter = { f: "value:gte:EUR1" };
    expect((await bulk(cast.proposer, { filter, change: { follow: true } })).status).toBe(403);
  });
});

describe("Undoing it", () => {
  test("gives back what was there, except where somebody has changed the case since", async () => {
    const [still, touched] = [await aDraft(cast, { tags: ["old"] }), await aDraft(cast, { tags: ["old"] })];
    const keys = [still.key, touched.key];
    const { body } = await bulk(cast.lead, { keys, change: { addTags: ["new"], owner: cast.lead.personId } });
    await does(cast.proposer, editUseCase, { target: touched.id, input: { title: "Later" }, ifMatch: null });
    const undone = await undo(cast.lead, body.id);
    expect(undone.status).toBe(200);
    const of = (key: string) => undone.body.results.find((row) => row.key === key)?.undo;
    expect(of(still.key)).toEqual({ ok: true });
    expect(of(touched.key)).toMatchObject({ ok: false, problem: { code: "stale" } });
    expect(await tagsOf(still.id)).toEqual({ tags: ["old"], version: 3, ownerId: null });
    expect((await tagsOf(touched.id)).tags).toEqual(["old", "new"]);
    const actions = (await entriesOf(still.id)).map(({ action }) => action);
    expect(actions).toEqual(["useCase.create", "useCase.edit", "useCase.edit"]);
  });

  test("is done once, and by nobody else", async () => {
    const { key } = await aDraft(cast);
    const { body } = await bulk(cast.lead, { keys: [key], change: { addTags: ["once"] } });
    expect((await undo(cast.leadB, body.id)).status).toBe(404);
    expect((await undo(cast.lead, body.id)).status).toBe(200);
    expect((await undo(cast.lead, body.id)).status).toBe(409);
  });

  test("no longer shows a case that has become hidden", async () => {
    const row = await aRow({ proposerId: cast.stranger.personId });
    const { body } = await bulk(cast.stranger, { keys: [row.id], change: { addTags: ["t"] } });
    await database().useCase.update({
      where: { id: row.id },
      data: { confidential: true, proposerId: null },
    });
    const token = await cast.token(cast.stranger);
    const read = await call<Answer>("GET", `/bulk-changes/${body.id}`, { token });
    expect([read.status, read.body.results]).toEqual([200, []]);
    const undone = await undo(cast.stranger, body.id);
    expect([undone.status, undone.body.results]).toEqual([200, []]);
    expect((await tagsOf(row.id)).tags).toEqual(["t"]);
  });

  test("is found again in the list of one's own changes, the newest first", async () => {
    const lead = await anActor({ roles: ["lead"] });
    const { key } = await aDraft(cast);
    for (const tag of ["first", "second"]) await bulk(lead, { keys: [key], change: { addTags: [tag] } });
    const token = await cast.token(lead);
    const { body } = await call<{ data: { change: object }[] }>("GET", "/bulk-changes", { token });
    expect(body.data.map(({ change }) => change)).toEqual([{ addTags: ["second"] }, { addTags: ["first"] }]);
  });
});

async function oneOf(source: string): Promise<string> {
  return (await database().useCase.findFirstOrThrow({ where: { source }, select: { id: true } })).id;
}
