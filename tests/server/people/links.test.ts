import { beforeEach, describe, expect, it } from "vitest";
import { POST as redeemLink } from "@/app/api/v1/links/redeem/route";
import { POST as createLink } from "@/app/api/v1/people/[id]/link/route";
import { database } from "@/lib/server/db";
import { createSetupLink } from "@/lib/server/people/links";
import { hashNewPassword } from "@/lib/server/people/passwords";
import { personWithPassword } from "@/lib/server/people/sign-in";
import { aPerson, aRequest, aToken, withParams } from "@/tests/support/people";
import { ownDatabase } from "@/tests/support/world";

await ownDatabase();

const password = "copper kettle under fog";

beforeEach(async () => {
  await database().rateLimit.deleteMany();
});

describe("an admin's link for a person", () => {
  it("is an invitation for somebody new, lets them choose a password, and works once", async () => {
    const { email, code, answer } = await invited();
    expect(answer).toMatchObject({
      purpose: "invitation",
      link: expect.stringMatching(/^http:\/\/localhost:3000\/set-up#/),
    });
    expect((await redeem({ link: code, password })).status).toBe(200);
    expect(await signIn(email, password)).toBeTruthy();
    expect((await redeem({ link: code, password: "another kettle in rain" })).status).toBe(404);
    expect(await signIn(email, password)).toBeTruthy();
  });

  it("works once even when it is redeemed twenty times at once", async () => {
    const { code } = await invited();
    const answers = await Promise.all(Array.from({ length: 20 }, () => redeem({ link: code, password })));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    expect(statuses.slice(1).every((status) => status === 404 || status === 429)).toBe(true);
  });

  it("resets a forgotten password and ends the sessions of that person", async () => {
    const person = await aPerson({ passwordHash: await hashNewPassword("the old one was fine", []) });
    const expiresAt = new Date(Date.now() + 3_600_000);
    await database().session.create({ data: { personId: person.id, expiresAt } });
    const { code, answer } = await linkFor(person.id);
    expect(answer).toMatchObject({ purpose: "passwordReset" });
    await redeem({ link: code, password });
    expect(await database().session.count({ where: { personId: person.id, revokedAt: null } })).toBe(0);
    expect(await signIn(person.email, password)).toBe(person.id);
    await expect(signIn(person.email, "the old one was fine")).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });

  it("is dead after 24 hours, when a newer one is made, and when the person is disabled", async () => {
    const old = await invited();
    await database().oneTimeLink.updateMany({ where: { personId: old.id }, data: { expiresAt: new Date() } });
    expect((await redeem({ link: old.code, password })).status).toBe(404);
    const replaced = await invited();
    await linkFor(replaced.id);
    expect((await redeem({ link: replaced.code, password })).status).toBe(404);
    const disabled = await invited();
    await database().person.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
    expect((await redeem({ link: disabled.code, password })).status).toBe(404);
  });

  it("stays usable after a password that would be guessed", async () => {
    const { code } = await invited();
    const refused = await redeem({ link: code, password: "password1234" });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ errors: [{ field: "password" }] });
    expect((await redeem({ link: code, password })).status).toBe(200);
  });

  it("is answered again for the same Idempotency-Key, and stands neither in the log nor beside the key", async () => {
    const admin = await aToken({ roles: ["admin"] });
    const person = await aPerson();
    const ask = () => askForLink(admin, person.id, "key-1");
    const answers = [await (await ask()).json(), await (await ask()).json()];
    expect(answers[1]).toEqual(answers[0]);
    const code = String(answers[0].link).split("#")[1] ?? "";
    const kept = await database().idempotencyKey.findMany();
    const entries = await database().auditEntry.findMany({ where: { action: "link.create" } });
    expect(
      JSON.stringify([kept.map(({ response }) => response), entries.map(({ entry }) => entry)]),
    ).not.toContain(code);
    expect(await database().oneTimeLink.count({ where: { personId: person.id } })).toBe(1);
  });

  it("is made by admins alone, and not for sample people", async () => {
    const person = await aPerson();
    expect((await askForLink(await aToken({ roles: ["lead"] }), person.id)).status).toBe(403);
    const sample = await aPerson({ sample: true });
    expect((await askForLink(await aToken({ roles: ["admin"] }), sample.id)).status).toBe(409);
  });

  it("cannot be found by trying: after twenty wrong links an address waits", async () => {
    const statuses: number[] = [];
    for (let guess = 1; guess <= 21; guess++)
      statuses.push((await redeem({ link: `guess ${guess}`, password })).status);
    expect(statuses.slice(0, 20).every((status) => status === 404)).toBe(true);
    expect(statuses[20]).toBe(429);
  });
});

describe("the link for the first admin", () => {
  it("makes an admin once, and is not offered while there is one", async () => {
    await database().person.updateMany({ data: { roles: ["viewer"] } });
    const older = codeOf(await createSetupLink());
    const code = codeOf(await createSetupLink());
    const given = { password, name: "Grace First", email: "grace@tests.example" };
    expect((await redeem({ ...given, link: older })).status).toBe(404);
    expect((await redeem({ link: code, password })).status).toBe(422);
    expect((await redeem({ ...given, link: code })).status).toBe(200);
    const person = await database().person.findUnique({ where: { email: given.email } });
    expect(person).toMatchObject({ name: "Grace First", roles: ["admin"] });
    expect(await createSetupLink()).toBeNull();
    expect((await redeem({ ...given, link: code, email: "second@tests.example" })).status).toBe(404);
  });
});

async function invited(): Promise<{
  id: string;
  email: string;
  code: string;
  answer: Record<string, string>;
}> {
  const person = await aPerson();
  return { ...person, ...(await linkFor(person.id)) };
}

async function linkFor(id: string): Promise<{ code: string; answer: Record<string, string> }> {
  const response = await askForLink(await aToken({ roles: ["admin"] }), id);
  expect(response.status).toBe(201);
  const answer = (await response.json()) as Record<string, string>;
  return { answer, code: codeOf(answer.link ?? null) };
}

function askForLink(token: string, id: string, key?: string): Promise<Response> {
  const headers = key ? { "idempotency-key": key } : {};
  return createLink(aRequest(`/people/${id}/link`, { method: "POST", token, headers }), withParams({ id }));
}

function redeem(body: Record<string, string>): Promise<Response> {
  return redeemLink(aRequest("/links/redeem", { method: "POST", body: JSON.stringify(body) }), withParams());
}

function signIn(email: string, secret: string): Promise<string> {
  return personWithPassword({ email, password: secret }, new Headers({ "x-tunefolio-peer": "192.0.2.1" }));
}

function codeOf(link: string | null): string {
  return link?.split("#")[1] ?? "";
}
