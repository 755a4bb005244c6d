import { describe, expect, it } from "vitest";
import { GET as me } from "@/app/api/v1/me/route";
import { POST as createPerson } from "@/app/api/v1/people/route";
import { DELETE as revokeToken } from "@/app/api/v1/tokens/[id]/route";
import { POST as createToken, GET as listTokens } from "@/app/api/v1/tokens/route";
import { database } from "@/lib/server/db";
import { requestActor } from "@/lib/server/session";
import { tokenProof, tokenText } from "@/lib/server/tokens/token-text";
import { anActor, aPerson, aRequest, aSession, aToken, tokenOf, withParams } from "@/tests/support/people";
import { ownDatabase } from "@/tests/support/world";

await ownDatabase();

describe("a token", () => {
  it("is shown once, kept as a digest, and lets its owner in", async () => {
    const person = await aPerson();
    const { cookie } = await aSession(person.id);
    const made = await post({ name: "Nightly export", days: 30 }, { cookie });
    expect(made.status).toBe(201);
    const { token, ...rest } = await made.json();
    expect(token).toMatch(/^tf_pat_[0-9A-Za-z]{8}_[0-9A-Za-z]{32}_[0-9A-Za-z]{6}$/);
    expect(rest).toMatchObject({ name: "Nightly export", scopes: null, isRevoked: false });
    const who = await me(aRequest("/me", { token }), withParams());
    expect(await who.json()).toMatchObject({ id: person.id, via: "token" });
    const list = await (await listTokens(aRequest("/tokens", { token }), withParams())).text();
    expect(list).toContain("Nightly export");
    expect(list).not.toContain(token);
    expect(JSON.stringify(await database().token.findMany({ omit: { hash: true } }))).not.toContain(token);
  });

  it("may no more than its scopes, and no more than its owner", async () => {
    const admin = await anActor({ roles: ["admin"] });
    const reading = await tokenOf(admin, { scopes: ["read"] });
    expect((await newPerson(reading)).status).toBe(403);
    expect((await newPerson(await tokenOf(admin, { scopes: ["admin"] }))).status).toBe(201);
    const viewer = await anActor();
    expect((await newPerson(await tokenOf(viewer, { scopes: ["admin"] }))).status).toBe(403);
  });

  it("makes no token that may more than itself", async () => {
    const actor = await anActor({ roles: ["admin"] });
    const token = await tokenOf(actor, { scopes: ["token:manage", "read"] });
    expect((await post({ name: "wider" }, { token })).status).toBe(403);
    expect((await post({ name: "wider", scopes: ["admin"] }, { token })).status).toBe(403);
    expect((await post({ name: "same", scopes: ["read"] }, { token })).status).toBe(201);
  });

  it("is dead as soon as it is revoked, expired, or its owner is disabled", async () => {
    const actor = await anActor();
    const where = { personId: actor.personId };
    const revoked = await tokenOf(actor);
    const { id } = await database().token.findFirstOrThrow({ where });
    const answer = await revokeToken(
      aRequest(`/tokens/${id}`, { method: "DELETE", token: revoked }),
      withParams({ id }),
    );
    expect(answer.status).toBe(200);
    await expectDead(revoked);
    const expired = await tokenOf(actor);
    await database().token.updateMany({ where, data: { expiresAt: new Date() } });
    await expectDead(expired);
    const orphan = await tokenOf(actor);
    await database().person.update({ where: { id: actor.personId }, data: { disabledAt: new Date() } });
    await expectDead(orphan);
  });

  it("of somebody else does not exist", async () => {
    const owner = await anActor();
    await tokenOf(owner);
    const { id } = await database().token.findFirstOrThrow({ where: { personId: owner.personId } });
    const token = await aToken({ roles: ["admin"] });
    const answer = await revokeToken(
      aRequest(`/tokens/${id}`, { method: "DELETE", token }),
      withParams({ id }),
    );
    expect(answer.status).toBe(404);
  });

  it.each([
    { name: "too long", days: 367 },
    { name: "too short", days: 0 },
    { name: "unknown scope", scopes: ["everything"] },
    { name: "no scope", scopes: [] },
    { name: "" },
    { name: "more", admin: true },
  ])("is refused when badly asked for: %j", async (asked) => {
    expect((await post(asked, { token: await aToken() })).status).toBe(422);
  });

  it("is the same for a repeated call with one Idempotency-Key, and another body is refused", async () => {
    const token = await aToken();
    const headers = { "idempotency-key": "once" };
    const answers = await Promise.all([1, 2, 3].map(() => post({ name: "once" }, { token, headers })));
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    expect((await post({ name: "other" }, { token, headers })).status).toBe(422);
    const kept = await database().idempotencyKey.findMany();
    expect(JSON.stringify(kept.map(({ response }) => response))).not.toContain(
      JSON.parse(texts[0] ?? "").token,
    );
  });

  it("leaves an entry in the audit log that does not hold it", async () => {
    const token = await aToken();
    const entries = await database().auditEntry.findMany({ where: { action: "token.create" } });
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.some(({ entry }) => entry.includes(token))).toBe(false);
  });
});

describe("a bearer header", () => {
  it.each([
    "Bearer",
    "Bearer x",
    "Basic YTpi",
    "",
    `Bearer tf_pat_${"a".repeat(8)}_${"b".repeat(32)}_000000`,
  ])("that is no token of ours is refused, even beside a good cookie: %s", async (authorization) => {
    const { cookie } = await aSession((await aPerson()).id);
    const request = aRequest("/me", { cookie, headers: { authorization } });
    await expect(requestActor(request)).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("with one wrong character is refused before the database is asked", () => {
    const token = tokenText(new Uint8Array(64).fill(7));
    expect(tokenProof(token)).not.toBeNull();
    for (let place = 7; place < token.length; place++) {
      const wrong = `${token.slice(0, place)}${token[place] === "x" ? "y" : "x"}${token.slice(place + 1)}`;
      expect(tokenProof(wrong)).toBeNull();
    }
  });
});

function post(
  body: unknown,
  init: { token?: string; cookie?: string; headers?: Record<string, string> },
): Promise<Response> {
  return createToken(
    aRequest("/tokens", { method: "POST", body: JSON.stringify(body), ...init }),
    withParams(),
  );
}

function newPerson(token: string): Promise<Response> {
  const body = JSON.stringify({
    name: "New",
    email: `${crypto.randomUUID()}@tests.example`,
    roles: ["viewer"],
  });
  return createPerson(aRequest("/people", { method: "POST", token, body }), withParams());
}

async function expectDead(token: string): Promise<void> {
  expect((await me(aRequest("/me", { token }), withParams())).status).toBe(401);
}
