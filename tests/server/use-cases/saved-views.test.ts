import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import type { Actor } from "@/lib/server/session";
import { anActor } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const colleague = await anActor({ roles: ["proposer"], departmentId: cast.departmentId });

interface View {
  id: string;
  version: number;
  name: string;
  isDefault: boolean;
  isMine: boolean;
  errors: { field: string }[];
}

let made = 0;
async function save(actor: Actor, body: Record<string, unknown> = {}) {
  made += 1;
  const whole = { name: `View ${made}`, query: { f: "stage:is:triage" }, ...body };
  return call<View>("POST", "/saved-views", { token: await cast.token(actor), body: whole });
}

async function names(actor: Actor): Promise<string[]> {
  const { body } = await call<{ data: View[] }>("GET", "/saved-views", { token: await cast.token(actor) });
  return body.data.map(({ name }) => name);
}

async function edit(actor: Actor, { id }: View, body: Record<string, unknown>) {
  const headers = { "if-match": "*" };
  return call<View>("PATCH", `/saved-views/${id}`, { token: await cast.token(actor), body, headers });
}

describe("A saved view", () => {
  test("keeps filter, order and columns, and is found by those it is for", async () => {
    const own = await save(cast.proposer, {
      query: { stage: ["triage"], sort: "title", cols: "stage!,owner" },
    });
    const team = await save(cast.proposer, { scope: "team" });
    const all = await save(cast.lead, { scope: "everyone" });
    expect([own.status, team.status, all.status]).toEqual([201, 201, 201]);
    expect(await names(cast.proposer)).toEqual([own.body.name, team.body.name, all.body.name]);
    expect(await names(colleague)).toEqual([team.body.name, all.body.name]);
    expect(await names(cast.stranger)).toEqual([all.body.name]);
  });

  test("does not keep what was searched for", async () => {
    const { status, body } = await save(cast.proposer, { query: { q: "benefits" } });
    expect([status, body.errors[0]?.field]).toEqual([422, "query.q"]);
  });

  test.each([
    ["name", { name: " " }],
    ["query.f", { query: { f: "colour:is:red" } }],
    ["query.sort", { query: { sort: "random" } }],
    ["query.cols", { query: { cols: "stage,stage" } }],
    ["scope", { scope: "world" }],
  ])("is refused at %s where it cannot be used", async (field, body) => {
    const answer = await save(cast.lead, body);
    expect([answer.status, answer.body.errors[0]?.field]).toEqual([422, field]);
  });

  test("is shown to everyone by a lead or an admin only, to a team by whoever has one", async () => {
    const status = async (actor: Actor, scope: string) => (await save(actor, { scope })).status;
    expect(await status(cast.proposer, "everyone")).toBe(403);
    expect(await status(cast.executive, "everyone")).toBe(403);
    expect(await status(cast.admin, "everyone")).toBe(201);
    expect(await status(cast.stranger, "team")).toBe(422);
    const { body } = await save(cast.proposer);
    expect((await edit(cast.proposer, body, { scope: "everyone" })).status).toBe(403);
  });

  test("asks about amounts only for those who may read them all", async () => {
    expect((await save(cast.proposer, { query: { f: "value:gte:EUR1" } })).status).toBe(403);
    expect((await save(cast.proposer, { query: { sort: "-value" } })).status).toBe(403);
    const { body } = await save(cast.lead, { scope: "everyone", query: { f: "value:gte:EUR1" } });
    expect((await edit(cast.lead, body, { query: { sort: "-value" } })).status).toBe(200);
  });

  test("is changed and removed by its owner alone; what one does not find is not there", async () => {
    const { body } = await save(cast.proposer, { scope: "team" });
    expect((await edit(colleague, body, { name: "Theirs" })).status).toBe(403);
    expect((await edit(cast.stranger, body, { name: "Theirs" })).status).toBe(404);
    const edited = await edit(cast.proposer, body, { name: "Renamed" });
    expect([edited.status, edited.body.name]).toEqual([200, "Renamed"]);
    const remove = async (actor: Actor) =>
      (await call("DELETE", `/saved-views/${body.id}`, { token: await cast.token(actor) })).status;
    expect([await remove(colleague), await remove(cast.stranger), await remove(cast.proposer)]).toEqual([
      403, 404, 200,
    ]);
    expect(await remove(cast.proposer)).toBe(404);
    const entries = await database().auditEntry.findMany({
      where: { objectId: body.id },
      orderBy: { seq: "asc" },
    });
    expect(entries.map(({ action }) => action)).toEqual([
      "savedView.save",
      "savedView.edit",
      "savedView.remove",
    ]);
  });

  test("is the default of one person at a time, and of nobody else", async () => {
    const first = await save(cast.lead, { isDefault: true, scope: "everyone" });
    const second = await save(cast.lead);
    await edit(cast.lead, second.body, { isDefault: true });
    const { body } = await call<{ data: View[] }>("GET", "/saved-views", {
      token: await cast.token(cast.lead),
    });
    expect(body.data.filter(({ isDefault }) => isDefault).map(({ name }) => name)).toEqual([
      second.body.name,
    ]);
    await edit(cast.lead, first.body, { isDefault: true });
    const seen = await call<{ data: View[] }>("GET", "/saved-views", {
      token: await cast.token(cast.viewer),
    });
    expect(seen.body.data.every(({ isDefault, isMine }) => !isDefault && !isMine)).toBe(true);
  });

  test("has a name of its own among those of its owner", async () => {
    await save(cast.scorerA, { name: "Twice" });
    expect((await save(cast.scorerA, { name: "Twice" })).status).toBe(409);
    expect((await save(cast.scorerB, { name: "Twice" })).status).toBe(201);
  });
});
