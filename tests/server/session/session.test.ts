import { encode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import { GET as me } from "@/app/api/v1/me/route";
import { DELETE as endSession } from "@/app/api/v1/sessions/[id]/route";
import { GET as listSessions } from "@/app/api/v1/sessions/route";
import { POST as createToken } from "@/app/api/v1/tokens/route";
import { database } from "@/lib/server/db";
import { environment } from "@/lib/server/environment";
import { requestActor, SESSION_COOKIE, scriptActor } from "@/lib/server/session";
import { signOut, startSession } from "@/lib/server/sessions/commands";
import { aPerson, aRequest, aSession, withParams } from "@/tests/support/people";
import { ownDatabase } from "@/tests/support/world";

await ownDatabase();

const minutes = (count: number) => new Date(Date.now() - count * 60_000);

describe("a session", () => {
  it("says who it is, with the roles the database holds at that moment", async () => {
    const person = await aPerson({ roles: ["scorer"] });
    const { id, cookie } = await aSession(person.id);
    const actor = await actorOf(cookie);
    expect(actor).toMatchObject({
      personId: person.id,
      roles: ["scorer"],
      via: `session:${id}`,
      scopes: null,
    });
    await database().person.update({ where: { id: person.id }, data: { roles: ["lead"] } });
    expect((await actorOf(cookie))?.roles).toEqual(["lead"]);
  });

  it("ends after 30 minutes without a call, and 12 hours after it began", async () => {
    const { id, cookie } = await aSession((await aPerson()).id);
    await database().session.update({ where: { id }, data: { lastSeenAt: minutes(29) } });
    expect(await actorOf(cookie)).not.toBeNull();
    await database().session.update({ where: { id }, data: { lastSeenAt: minutes(31) } });
    expect(await actorOf(cookie)).toBeNull();
    const { expiresAt, createdAt } = await database().session.findUniqueOrThrow({ where: { id } });
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(12 * 3_600_000);
    await database().session.update({
      where: { id },
      data: { lastSeenAt: new Date(), expiresAt: minutes(0) },
    });
    expect(await actorOf(cookie)).toBeNull();
  });

  it("remembers when it was last seen, at most once a minute", async () => {
    const { id, cookie } = await aSession((await aPerson()).id);
    const seen = async () => (await database().session.findUniqueOrThrow({ where: { id } })).lastSeenAt;
    const first = await seen();
    await actorOf(cookie);
    expect(await seen()).toEqual(first);
    await database().session.update({ where: { id }, data: { lastSeenAt: minutes(2) } });
    await actorOf(cookie);
    expect((await seen()).getTime()).toBeGreaterThan(minutes(1).getTime());
  });

  it("is dead at once when it is signed out, when it is ended, and when its person is disabled", async () => {
    const person = await aPerson();
    const [left, ended, orphan] = [
      await aSession(person.id),
      await aSession(person.id),
      await aSession(person.id),
    ];
    await signOut(left.id);
    expect(await actorOf(left.cookie)).toBeNull();
    const path = `/sessions/${ended.id}`;
    const answer = await endSession(
      aRequest(path, { method: "DELETE", cookie: orphan.cookie }),
      withParams({ id: ended.id }),
    );
    expect(answer.status).toBe(200);
    expect(await actorOf(ended.cookie)).toBeNull();
    await database().person.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    expect(await actorOf(orphan.cookie)).toBeNull();
  });

  it("replaces the one this browser had before", async () => {
    const person = await aPerson();
    const before = await aSession(person.id);
    await startSession({ personId: person.id, way: "password", headers: new Headers(), replaces: before.id });
    expect(await actorOf(before.cookie)).toBeNull();
  });

  it("of somebody else can be neither seen nor ended", async () => {
    const owner = await aSession((await aPerson()).id);
    const { cookie } = await aSession((await aPerson({ roles: ["admin"] })).id);
    const list = await (await listSessions(aRequest("/sessions", { cookie }), withParams())).json();
    expect(list).toMatchObject({ data: [{ isCurrent: true }], page: { next: null, total: 1 } });
    const answer = await endSession(
      aRequest(`/sessions/${owner.id}`, { method: "DELETE", cookie }),
      withParams({ id: owner.id }),
    );
    expect(answer.status).toBe(404);
  });

  it("of a sample person is worth nothing where the sample is off", async () => {
    const { cookie } = await aSession((await aPerson({ sample: true })).id);
    expect(await actorOf(cookie)).not.toBeNull();
    const settings = environment();
    settings.sample = false;
    expect(await actorOf(cookie)).toBeNull();
    settings.sample = true;
  });

  it("leaves entries in the audit log when it begins and ends", async () => {
    const { id } = await aSession((await aPerson()).id);
    await signOut(id);
    await signOut(id);
    const entries = await database().auditEntry.findMany({
      where: { objectId: id },
      orderBy: { seq: "asc" },
    });
    expect(entries.map(({ action }) => action)).toEqual(["session.start", "session.end"]);
  });
});

describe("a session cookie", () => {
  it.each(["", "x", "a.b.c.d.e", "eyJhbGciOiJub25lIn0.eyJzaWQiOiIxIn0."])(
    "that is forged is nobody: %s",
    async (value) => {
      expect(await actorOf(`${SESSION_COOKIE}=${value}`)).toBeNull();
    },
  );

  it("sealed with another secret, past its time, or naming nothing is nobody", async () => {
    const { id } = await aSession((await aPerson()).id);
    const secret = environment().authSecret;
    const sealed = await Promise.all([
      encode({ token: { sid: id }, secret: `${secret}!` }),
      encode({ token: { sid: id }, secret, maxAge: -60 }),
      encode({ token: { sub: id }, secret }),
      encode({ token: { sid: crypto.randomUUID() }, secret }),
    ]);
    for (const value of sealed) expect(await actorOf(`${SESSION_COOKIE}=${value}`)).toBeNull();
  });

  it.each([
    { origin: null },
    { origin: "null" },
    { origin: "http://evil.example" },
    { origin: "http://localhost:3000.evil.example" },
    { origin: "https://localhost:3000" },
    { origin: "http://localhost:3001" },
    { origin: "http://localhost:3000", site: "cross-site" },
    { origin: "http://localhost:3000", site: "same-site" },
  ])("changes nothing for another site's page: %j", async ({ origin, site }) => {
    const { cookie } = await aSession((await aPerson()).id);
    const request = aRequest("/tokens", { method: "POST", cookie, body: JSON.stringify({ name: "stolen" }) });
    request.headers.delete("origin");
    if (origin) request.headers.set("origin", origin);
    if (site) request.headers.set("sec-fetch-site", site);
    expect((await createToken(request, withParams())).status).toBe(403);
    expect(await database().token.count({ where: { name: "stolen" } })).toBe(0);
  });

  it("is needed: without it a call is answered 401", async () => {
    expect((await me(aRequest("/me"), withParams())).status).toBe(401);
  });
});

describe("a script", () => {
  it("acts as a person that is there and not disabled", async () => {
    const person = await aPerson({ roles: ["reviewer"], areas: ["privacy"] });
    expect(await scriptActor(person.id)).toMatchObject({
      via: "script",
      roles: ["reviewer"],
      areas: ["privacy"],
    });
    await database().person.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    await expect(scriptActor(person.id)).rejects.toMatchObject({ code: "notFound" });
  });
});

function actorOf(cookie: string) {
  return requestActor(aRequest("/me", { cookie }));
}
