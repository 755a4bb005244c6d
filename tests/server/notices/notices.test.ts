import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { editUseCase } from "@/lib/server/use-cases/commands";
import { aDraft, anActor, aSubmittedCase, does } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();

interface Notices {
  data: { text: string; readAt: string | null; useCase: string | null }[];
}
const noticesOf = async (actor: typeof cast.lead, query = "") =>
  (await call<Notices>("GET", `/notices${query}`, { token: await cast.token(actor) })).body.data;

describe("Notices", () => {
  test("are each person's own, latest first, and never of what one did oneself", async () => {
    const sponsor = await anActor({ name: "Sponsor" });
    const { key } = await aSubmittedCase(cast, { sponsor: sponsor.email });
    expect((await noticesOf(sponsor)).map(({ text, useCase }) => [text, useCase])).toEqual([
      [`${key} is now in submitted.`, key],
      [expect.stringContaining(`names you as the sponsor of ${key}`), key],
    ]);
    expect(await noticesOf(cast.proposer)).toEqual([]);
    expect(await noticesOf(cast.viewer)).toEqual([]);
  });

  test("are read all at once, once, with one audit entry, and stay in the list", async () => {
    const sponsor = await anActor({ name: "Sponsor" });
    await aSubmittedCase(cast, { sponsor: sponsor.email });
    const token = await cast.token(sponsor);
    const before = await database().auditEntry.count({ where: { action: "notice.read" } });
    expect(await call("POST", "/notices/read", { token, body: {} })).toMatchObject({ body: { read: 2 } });
    expect(await call("POST", "/notices/read", { token, body: {} })).toMatchObject({ body: { read: 0 } });
    expect(await database().auditEntry.count({ where: { action: "notice.read" } })).toBe(before + 1);
    expect(await noticesOf(sponsor, "?unread=true")).toEqual([]);
    expect((await noticesOf(sponsor)).every(({ readAt }) => readAt !== null)).toBe(true);
  });

  test("of a case that one may not see any more are gone", async () => {
    const [first, second] = [await anActor({ name: "First" }), await anActor({ name: "Second" })];
    const { id, key } = await aDraft(cast, { sponsor: first.email });
    expect(await noticesOf(first)).toEqual([expect.objectContaining({ useCase: key })]);
    const input = { sponsor: second.email, confidential: true };
    await does(cast.proposer, editUseCase, { target: id, input, ifMatch: null });
    expect(await noticesOf(first)).toEqual([]);
    expect(await noticesOf(second)).toEqual([expect.objectContaining({ useCase: key })]);
  });

  test("tell what waits on the first page, without those that are read", async () => {
    const sponsor = await anActor({ name: "Sponsor" });
    const { key } = await aDraft(cast, { sponsor: sponsor.email });
    const token = await cast.token(sponsor);
    const home = () =>
      call<{ notices: unknown[]; queues: { name: string; cases: unknown[] }[] }>("GET", "/home", { token });
    const { body } = await home();
    expect(body.notices.length).toBe(1);
    expect(body.queues).toContainEqual(
      expect.objectContaining({ name: "sponsor", cases: [expect.objectContaining({ key })] }),
    );
    await call("POST", "/notices/read", { token, body: {} });
    expect((await home()).body.notices).toEqual([]);
  });
});
