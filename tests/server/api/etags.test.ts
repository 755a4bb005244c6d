import { describe, expect, test } from "vitest";
import { aDraft } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const token = await cast.token(cast.proposer);

describe("The version of a record", () => {
  test("is its ETag, rises by one with each change and is what If-Match is held against", async () => {
    const { key } = await aDraft(cast);
    const path = `/use-cases/${key}`;
    const read = await call<{ version: number }>("GET", path, { token });
    expect([read.headers.get("etag"), read.body.version]).toEqual(['"1"', 1]);
    const edit = (title: string, match: string) =>
      call<{ version: number }>("PATCH", path, { token, body: { title }, headers: { "if-match": match } });
    const first = await edit("One", '"1"');
    expect([first.status, first.headers.get("etag"), first.body.version]).toEqual([200, '"2"', 2]);
    expect((await edit("Two", '"1"')).status).toBe(412);
    expect((await edit("Two", 'W/"2"')).status).toBe(200);
    expect((await edit("Three", "*")).status).toBe(200);
    expect((await call<{ title: string }>("GET", path, { token })).body.title).toBe("Three");
  });

  test("answers 304 to whoever has it already, and the whole to whoever has not", async () => {
    const { key } = await aDraft(cast);
    const ask = (match: string) =>
      call("GET", `/use-cases/${key}`, { token, headers: { "if-none-match": match } });
    expect([(await ask('"1"')).status, (await ask('"1"')).text]).toEqual([304, ""]);
    expect((await ask('"2"')).status).toBe(200);
  });

  test("is honoured by verbs as well, where it is sent", async () => {
    const { key } = await aDraft(cast);
    const submit = (headers: Record<string, string>) =>
      call("POST", `/use-cases/${key}/submit`, { token, body: {}, headers });
    expect((await submit({ "if-match": '"7"' })).status).toBe(412);
    expect((await submit({ "if-match": '"1"' })).status).toBe(200);
  });
});

describe("A refusal", () => {
  test("is problem+json with type, title, status, detail, instance, code and errors", async () => {
    const answer = await call("POST", "/use-cases", { token, body: { title: "" } });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.body).toEqual({
      type: "urn:tunefolio:problem:invalid",
      title: expect.any(String),
      status: 422,
      detail: expect.any(String),
      instance: "/api/v1/use-cases",
      code: "invalid",
      errors: [expect.objectContaining({ field: "title", message: expect.any(String) })],
    });
  });

  test.each([
    [415, "text/plain", '{"title":"x"}'],
    [415, "application/x-www-form-urlencoded", "title=x"],
    [422, "application/json", "{"],
    [422, "application/json", '{"title":"\\ud800"}'],
    [422, "application/json", '{"title":"a\\u0000b"}'],
    [422, "application/json", "[]"],
    [422, "application/json", "null"],
    [422, "application/json", '"title"'],
    [201, "application/json; charset=utf-8", '{"title":"x"}'],
  ])("answers %s to a body of type %s: %s", async (status, type, raw) => {
    expect((await call("POST", "/use-cases", { token, raw, headers: { "content-type": type } })).status).toBe(
      status,
    );
  });

  test("comes for bytes that are no UTF-8, for a body above 1 MB, and for one that is compressed", async () => {
    const json = { "content-type": "application/json" };
    const broken = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]);
    expect((await call("POST", "/use-cases", { token, raw: broken, headers: json })).status).toBe(422);
    const large = JSON.stringify({ title: "x", problem: "y".repeat(1_100_000) });
    expect((await call("POST", "/use-cases", { token, raw: large, headers: json })).status).toBe(413);
    const headers = { ...json, "content-encoding": "gzip" };
    expect((await call("POST", "/use-cases", { token, raw: "x", headers })).status).toBe(415);
  });

  test("of a token that is not valid never falls back on a cookie", async () => {
    for (const authorization of ["Bearer x", "Bearer ", "Basic eDp5", "tf_pat_x"]) {
      const { status, body } = await call("GET", "/me", { headers: { authorization } });
      expect([authorization, status, body.code]).toEqual([authorization, 401, "unauthenticated"]);
    }
  });

  test("is the same for what cannot be a record's name as for what is not there", async () => {
    for (const name of ["UC-", "UC-99999999999", "%00", "..%2f..", "%E0%A4%A", "null", "1 or 1=1"]) {
      for (const route of ["/use-cases/", "/cycles/", "/departments/", "/people/", "/imports/"]) {
        const actor = route === "/imports/" ? cast.lead : cast.proposer;
        const { status } = await call("GET", `${route}${name}`, { token: await cast.token(actor) });
        expect([route, name, status]).toEqual([route, name, 404]);
      }
    }
  });
});
