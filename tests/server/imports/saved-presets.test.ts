import { describe, expect, test } from "vitest";
import {
  edited,
  germanHeader,
  germanList,
  germanMapping,
  germanRows,
  importOf,
  uploaded,
} from "@/tests/server/imports/lists";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const mine = await cast.token(cast.lead);
const others = await cast.token(cast.leadB);

interface Preset {
  id: string;
  version: number;
  name: string;
  shared: boolean;
  isMine: boolean;
  code: string;
  errors: { field: string }[];
}

const save = (token: string, body: Record<string, unknown>) =>
  call<Preset>("POST", "/import-presets", { token, body: { mapping: germanMapping(), ...body } });
const list = async (token: string) =>
  (await call<{ data: Preset[] }>("GET", "/import-presets", { token })).body.data.map(({ name }) => name);
const change = (token: string, { id, version }: Preset, body: Record<string, unknown>) =>
  call<Preset>("PATCH", `/import-presets/${id}`, { token, body, headers: { "if-match": `"${version}"` } });

describe("A saved way to read a list", () => {
  test("is its owner's alone until it is shared, and then everybody's to use", async () => {
    const { body: preset } = await save(mine, { name: "Personal" });
    expect([await list(mine), await list(others)]).toEqual([["Personal"], []]);
    expect((await change(others, preset, { name: "Theirs" })).status).toBe(404);
    const shared = await change(mine, preset, { shared: true });
    expect([shared.status, shared.body.shared]).toEqual([200, true]);
    expect(await list(others)).toEqual(["Personal"]);
  });

  test("is changed and removed by its owner only", async () => {
    const { body: preset } = await save(mine, { name: "Shared", shared: true });
    expect((await change(others, preset, { name: "Theirs" })).status).toBe(403);
    expect((await call("DELETE", `/import-presets/${preset.id}`, { token: others })).status).toBe(403);
    expect((await call("DELETE", `/import-presets/${preset.id}`, { token: mine })).status).toBe(200);
    expect(await list(others)).not.toContain("Shared");
  });

  test("has a name once for each owner", async () => {
    await save(mine, { name: "Twice" });
    const { status, body } = await save(mine, { name: "Twice" });
    expect([status, body.errors[0]?.field]).toEqual([422, "name"]);
    expect((await save(others, { name: "Twice" })).status).toBe(201);
  });

  test("finds its columns by their headers in a list that has them elsewhere", async () => {
    const { body: preset } = await save(mine, { name: "Elsewhere" });
    const turned = germanList(germanRows.map((row) => row.toReversed())).replace(
      germanHeader.join(";"),
      germanHeader.toReversed().join(";"),
    );
    const upload = await uploaded(mine, turned);
    expect((await edited(mine, upload, { presetId: preset.id })).status).toBe(200);
    const { mapping } = await importOf(mine, upload.id);
    const columns = (mapping as { columns: { target: string; index: number }[] }).columns;
    expect(columns.find(({ target }) => target === "title")?.index).toBe(5);
    const dry = await call<{ create: number }>("POST", `/imports/${upload.id}/dry-run`, {
      token: mine,
      body: {},
    });
    expect(dry.body.create).toBe(3);
  });

  test("is refused for a list without its title, and where it is somebody else's own", async () => {
    const { body: preset } = await save(mine, { name: "Needs a title" });
    const upload = await uploaded(mine, "Name,Dept\nOne,Sales\n");
    const { status, body } = await edited(mine, upload, { presetId: preset.id });
    expect([status, body.errors[0]?.field]).toEqual([422, "presetId"]);
    const foreign = await uploaded(others, germanList());
    expect((await edited(others, foreign, { presetId: preset.id })).status).toBe(422);
  });
});
