import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { forgetOldKeys } from "@/lib/server/idempotency";
import { confidentialWrites, type Ready, type Write, writes } from "@/tests/server/access/writes";
import { aList, anUpload } from "@/tests/server/access/writes-on-others";
import { aDraft } from "@/tests/support/builders";
import { call, type Received } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();

const MOST = process.env.FULL === "1" ? 10 : 5;

/** Redeeming a link is nobody's call: the link itself works once. */
const signedIn = (write: Write) => write.method === "POST" && !/redeem|unsubscribe/.test(write.name);
const posts = [
  ...writes.filter((write) => signedIn(write) && !write.name.includes("/open")),
  ...confidentialWrites.filter(({ name }) => name.includes("/open")),
];

await Promise.all(posts.map(({ who }) => cast.token(cast[who])));

describe("A POST with an Idempotency-Key", () => {
  test.each(posts.map((write, index) => ({ write, times: 1 + (index % MOST) })))(
    "sent $times times at once is done once and answers the same each time: $write.name",
    async ({ write, times }) => {
      const ready = await write.make(cast);
      const key = randomUUID();
      const before = await entries();
      const answers = await Promise.all(Array.from({ length: times }, () => send(write, ready, key)));
      const [first] = answers;
      expect([200, 201, 202]).toContain(first?.status);
      for (const answer of [...answers, await send(write, ready, key)]) {
        expect([answer.status, answer.text, answer.headers.get("etag")]).toEqual([
          first?.status,
          first?.text,
          first?.headers.get("etag"),
        ]);
      }
      // A change of many writes an entry for its case and one for the whole; computing anew writes one for each case.
      const { recalculated = 1 } = (first?.body ?? {}) as { recalculated?: number };
      const most = /bulk/.test(write.name) ? 2 : recalculated;
      expect((await entries()) - before).toBeLessThanOrEqual(most);
      if (!/notices|imports|jobs|similar-cases/.test(write.name))
        expect((await entries()) - before).toBe(most);
      await refuses(write, other(ready), key);
      const elsewhere = write.name === "POST /tokens" ? "/notices/read" : "/tokens";
      await refuses(write, { path: elsewhere, body: elsewhere === "/tokens" ? { name: "x" } : {} }, key);
    },
  );

  test("is the key of one person: another's same key is another call", async () => {
    const key = randomUUID();
    const headers = { "idempotency-key": key };
    const body = { title: "Sort the post" };
    const ids = [cast.proposer, cast.stranger].map(async (actor) => {
      const answer = await call<{ id: string }>("POST", "/use-cases", {
        token: await cast.token(actor),
        body,
        headers,
      });
      return answer.body.id;
    });
    expect(new Set(await Promise.all(ids)).size).toBe(2);
  });

  test("is the key of one call: with the same body it does not answer for another route", async () => {
    const { key } = await aDraft(cast, { sponsor: cast.proposer.personId });
    const token = await cast.token(cast.proposer);
    const headers = { "idempotency-key": randomUUID() };
    const does = (verb: string) => call("POST", `/use-cases/${key}/${verb}`, { token, headers, body: {} });
    expect((await does("submit")).status).toBe(200);
    expect(await does("accept-sponsorship")).toMatchObject({ status: 422, body: { code: "invalid" } });
  });

  test("that was refused can be sent again with the same key, put right", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const token = await cast.token(cast.proposer);
    expect((await call("POST", "/use-cases", { token, headers, body: {} })).status).toBe(422);
    expect((await call("POST", "/use-cases", { token, headers, body: { title: "Now" } })).status).toBe(201);
  });

  test("after a day is a new call", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const token = await cast.token(cast.proposer);
    const send = () =>
      call<{ id: string }>("POST", "/use-cases", { token, headers, body: { title: "Daily" } });
    const first = await send();
    await database().idempotencyKey.updateMany({
      where: { key: headers["idempotency-key"] },
      data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
    });
    const [second, third] = [await send(), await send()];
    expect(second.body.id).not.toBe(first.body.id);
    expect(third.body.id).toBe(second.body.id);
  });

  test("is forgotten after a day, and not before", async () => {
    const token = await cast.token(cast.proposer);
    const keys = [randomUUID(), randomUUID()];
    for (const key of keys) {
      const sent = { token, headers: { "idempotency-key": key }, body: { title: "Forgotten" } };
      expect((await call("POST", "/use-cases", sent)).status).toBe(201);
    }
    const [old = "", recent] = keys;
    const createdAt = new Date(Date.now() - 25 * 3_600_000);
    await database().idempotencyKey.updateMany({ where: { key: old }, data: { createdAt } });
    await forgetOldKeys(database());
    const kept = await database().idempotencyKey.findMany({ where: { key: { in: keys } } });
    expect(kept.map(({ key }) => key)).toEqual([recent]);
  });

  test.each(["", "a b", "é", "x".repeat(256)])("that cannot be a key is refused: %j", async (key) => {
    const token = await cast.token(cast.proposer);
    const sent = { token, headers: { "idempotency-key": key }, body: { title: "x" } };
    const { status, body } = await call<{ errors: { field: string }[] }>("POST", "/use-cases", sent);
    expect([status, body.errors[0]?.field]).toEqual([422, "Idempotency-Key"]);
  });

  test("keeps no token and no link: the repeated answer is made anew", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const { body } = await call<{ token: string }>("POST", "/tokens", {
      token: await cast.token(cast.viewer),
      headers,
      body: { name: "Once" },
    });
    const kept = await database().idempotencyKey.findFirst({ where: { key: headers["idempotency-key"] } });
    expect(kept?.response).toContain("Once");
    expect(kept?.response).not.toContain(body.token);
  });

  test("brings in a file once, although the form is cut differently each time", async () => {
    const token = await cast.token(cast.lead);
    const headers = { "idempotency-key": randomUUID() };
    const before = await database().import.count();
    const upload = () => call("POST", "/imports", { token, headers, raw: anUpload("commit", aList) });
    const answers = await Promise.all([upload(), upload(), upload()]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({ create: 1, importId: expect.any(String) });
    expect((await database().import.count()) - before).toBe(1);
  });

  test("answers for what was seen then, not for what it became since", async () => {
    const { key } = await aDraft(cast);
    const headers = { "idempotency-key": randomUUID() };
    const token = await cast.token(cast.proposer);
    const submit = () => call("POST", `/use-cases/${key}/submit`, { token, headers, body: {} });
    const first = await submit();
    const move = { verb: "acceptForTriage" };
    await call("POST", `/use-cases/${key}/move`, { token: await cast.token(cast.lead), body: move });
    expect((await submit()).text).toBe(first.text);
  });
});

async function send(write: Write, ready: Ready, key: string): Promise<Received<{ code?: string }>> {
  const { path, headers = {}, ...sent } = ready;
  const token = await cast.token(cast[write.who]);
  return call(write.method, path, { ...sent, token, headers: { ...headers, "idempotency-key": key } });
}

async function refuses(write: Write, ready: Ready, key: string): Promise<void> {
  const { status, text } = await send(write, ready, key);
  expect([status, JSON.parse(text).errors[0]]).toEqual([
    422,
    expect.objectContaining({ field: "Idempotency-Key", code: "idempotencyKeyReused" }),
  ]);
}

/** The same call with another body that would be accepted as well. */
function other({ raw, body, ...ready }: Ready): Ready {
  const form = raw instanceof FormData ? { raw: anUpload("dry-run", `${aList}\r\n`) } : null;
  if (form) return { ...ready, ...form };
  return { ...ready, raw: `${JSON.stringify(body)} `, headers: { "content-type": "application/json" } };
}

function entries(): Promise<number> {
  return database().auditEntry.count();
}
