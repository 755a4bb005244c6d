import { afterAll, afterEach, describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { returnUseCase } from "@/lib/server/lifecycle/commands";
import { orderDigests, writeDigests } from "@/lib/server/mail/digest";
import { startPostman } from "@/lib/server/mail/postman";
import { editAccount } from "@/lib/server/people/edit-account";
import { rateUseCase, revealScores } from "@/lib/server/scoring/commands";
import {
  aCaseInReview,
  aCaseInScoring,
  aCaseInTriage,
  aSheet,
  aSubmittedCase,
  does,
  funding,
} from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aMailServer, type Received } from "@/tests/support/mail-server";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const office = await aMailServer();
process.env.SMTP_URL = office.url;
process.env.MAIL_FROM = "Tunefolio <tunefolio@company.example>";
const cast = await aCast();
const { proposer, lead, executive, scorerA, scorerB } = cast;

const delivered = async (count: number): Promise<Received[]> => {
  const postman = startPostman({ pollMs: 20 });
  try {
    await expect.poll(() => office.received.length, { timeout: 20_000 }).toBe(count);
  } finally {
    await postman?.stop();
  }
  return office.received;
};
const subjectsTo = (mails: readonly Received[], { email }: { email: string }) =>
  mails.filter(({ to }) => to.includes(email)).map(({ subject }) => subject);
const waiting = () => database().mail.count({ where: { state: "waiting" } });

/** What earlier steps of a case posted is none of the test's business. */
async function withoutPost<T>(steps: () => Promise<T>): Promise<T> {
  const result = await steps();
  await database().mail.deleteMany({ where: { state: "waiting" } });
  await database().$executeRaw`delete from pgboss.job where name = 'mail'`;
  return result;
}

afterEach(() => withoutPost(async () => void office.received.splice(0)));
afterAll(() => office.close());

describe("A mail", () => {
  test("goes to each rater when a panel is put to work, with the way to the sheet", async () => {
    const { key } = await aCaseInScoring(cast);
    const mails = await delivered(2 + (await movedMails()));
    expect(subjectsTo(mails, scorerA)).toEqual([expect.stringContaining(`Tunefolio: Rate ${key} until`)]);
    const { raw = "" } = mails.find(({ to }) => to.includes(scorerA.email)) ?? {};
    expect(raw).toContain(`http://localhost:3000/scoring/${key}`);
    expect(raw).toContain("http://localhost:3000/account#mails");
    expect(raw).toContain("Auto-Submitted: auto-generated");
    expect(await database().mail.count({ where: { state: "sent", sentAt: { not: null } } })).toBeGreaterThan(
      1,
    );
  });

  test("is stopped by one press in the mail program, without signing in; a link that was changed stops nothing", async () => {
    const { id } = await withoutPost(() => aCaseInTriage(cast));
    await does(lead, returnUseCase, { target: id, input: { question: "How many a year?" } });
    const [mail] = await delivered(1);
    expect(mail?.raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    const address =
      /List-Unsubscribe:\s*<http:\/\/localhost:3000\/api\/v1(\/unsubscribe\/[^>]+)>/.exec(
        mail?.raw ?? "",
      )?.[1] ?? "";
    expect(address).toMatch(/\.returned\./);
    expect(mail?.raw).toContain(`http://localhost:3000${address}`);
    const press = (path: string) =>
      call<{ stopped: string }>("POST", path, {
        raw: "List-Unsubscribe=One-Click",
        headers: { "content-type": "application/x-www-form-urlencoded" },
      });
    for (const wrong of [address.slice(0, -3), address.replace("returned", "decided"), "/unsubscribe/x"]) {
      expect((await press(wrong)).status).toBe(404);
    }
    const kept = () => database().person.findUniqueOrThrow({ where: { id: proposer.personId } });
    expect((await kept()).mailSettings).toEqual({});
    for (const _ of [1, 2]) {
      const { status, body } = await press(address);
      expect([status, body.stopped]).toEqual([200, "returned"]);
    }
    expect((await kept()).mailSettings).toEqual({ returned: false });
    expect(await database().auditEntry.count({ where: { action: "mail.unsubscribe" } })).toBe(1);
    await database().person.update({ where: { id: proposer.personId }, data: { mailSettings: {} } });
  });

  test("goes to the proposer when a case comes back with a question", async () => {
    const { id, key } = await withoutPost(() => aCaseInTriage(cast));
    await does(lead, returnUseCase, { target: id, input: { question: "How many a year?" } });
    const [mail] = await delivered(1);
    expect(mail?.to).toEqual([proposer.email]);
    expect(mail?.raw).toContain(`${key} comes back with a question: How many a year?`);
  });

  test("tells of the reveal and of the decision, without a rating in it", async () => {
    const { id, key } = await withoutPost(() => aCaseInScoring(cast));
    for (const [rater, value] of [
      [scorerA, 2],
      [scorerB, 5],
    ] as const) {
      const sheet = aSheet(value);
      const ratings = sheet.ratings.map((rating) => ({ ...rating, evidence: "Said behind closed doors." }));
      await does(rater, rateUseCase, { target: id, input: { ...sheet, ratings }, ifNoneMatch: true });
    }
    expect(await waiting()).toBe(0);
    await does(lead, revealScores, { target: id });
    await does(executive, decideUseCase, { target: id, input: funding });
    const mails = await delivered(4);
    expect(subjectsTo(mails, scorerA)).toEqual([`Tunefolio: The scores of ${key} are revealed.`]);
    expect(subjectsTo(mails, proposer).sort()).toEqual([
      `Tunefolio: The scores of ${key} are revealed.`,
      expect.stringContaining(`Tunefolio: ${key} is decided: fund.`),
    ]);
    for (const { raw } of mails) expect(raw).not.toContain("closed doors");
  });

  test("is not written to who does not want it, and not to the people of the sample", async () => {
    const me = await database().person.findUniqueOrThrow({ where: { id: scorerA.personId } });
    const input = { mails: { assigned: false } };
    await does(scorerA, editAccount, { input, ifMatch: me.version });
    await database().person.update({ where: { id: scorerB.personId }, data: { sample: true } });
    await withoutPost(() => aCaseInTriage(cast));
    await aCaseInScoring(cast);
    expect(await database().mail.count({ where: { kind: "assigned", state: "waiting" } })).toBe(0);
    await database().person.update({ where: { id: scorerB.personId }, data: { sample: false } });
    await database().person.update({ where: { id: scorerA.personId }, data: { mailSettings: {} } });
  });

  test("says of a confidential case its key alone", async () => {
    const { id, key } = await withoutPost(() =>
      aCaseInTriage(cast, { confidential: true, title: "Merge with the Northern branch" }),
    );
    await does(lead, returnUseCase, { target: id, input: { question: "Does the north know?" } });
    const [mail] = await delivered(1);
    expect(mail?.raw).toContain(`${key} has news for you`);
    expect(mail?.raw).not.toMatch(/north/i);
  });

  test("shows what was typed as text, whatever it would mean elsewhere", async () => {
    const { id } = await withoutPost(() => aCaseInTriage(cast));
    const question = "<img src=x onerror=alert(1)>\r\nBcc: everybody@company.example";
    await does(lead, returnUseCase, { target: id, input: { question } });
    const [mail] = await delivered(1);
    expect(mail?.to).toEqual([proposer.email]);
    expect(mail?.subject).toContain("Bcc: everybody@company.example");
    const html = mail?.raw.slice(mail.raw.indexOf("text/html")) ?? "";
    expect(html).toContain("&lt;img src=3Dx onerror=3Dalert(1)&gt;");
    expect(html).not.toContain("<img");
  });

  test("that is turned away is tried again, and keeps what the server said until it is sent", async () => {
    const { id } = await withoutPost(() => aCaseInTriage(cast));
    await does(lead, returnUseCase, { target: id, input: { question: "How many a year?" } });
    office.refuseNext("The box is full.");
    const postman = startPostman({ pollMs: 20 });
    const problems = () => database().mail.findMany({ where: { problem: { not: null } } });
    await expect.poll(async () => (await problems()).length, { timeout: 10_000 }).toBe(1);
    await postman?.stop();
    expect((await problems())[0]).toMatchObject({ state: "waiting", attempts: 1 });
    expect((await problems())[0]?.problem).toContain("The box is full.");
    await database()
      .$executeRaw`update pgboss.job set start_after = now() - interval '1 second' where name = 'mail'`;
    expect(await delivered(1)).toHaveLength(1);
    await expect.poll(async () => (await problems()).length).toBe(0);
  });
});

describe("The weekly digest", () => {
  const monday = new Date("2026-12-07T06:30:00Z");

  test("is ordered once a week, from Monday 6:00 on, whoever asks", async () => {
    await database().setting.deleteMany({ where: { name: "digestWeek" } });
    expect(await orderDigests(new Date("2026-12-02T12:00:00Z"))).toBe(false);
    expect(await orderDigests(new Date("2026-12-07T05:30:00Z"))).toBe(false);
    const asked = await Promise.all([1, 2, 3].map(() => orderDigests(monday)));
    expect(asked.filter(Boolean)).toHaveLength(1);
    expect(await orderDigests(new Date("2026-12-13T23:00:00Z"))).toBe(false);
    expect(await orderDigests(new Date("2026-12-14T06:00:00Z"))).toBe(true);
  });

  test("names what waits for somebody, once, and comes to nobody for whom nothing waits", async () => {
    const { inScoring, submitted, inReview } = await withoutPost(async () => ({
      inScoring: await aCaseInScoring(cast),
      submitted: await aSubmittedCase(cast),
      inReview: await aCaseInReview(cast),
    }));
    await writeDigests(new Date());
    await writeDigests(new Date());
    const letters = await database().mail.findMany({ where: { kind: "digest" } });
    const of = ({ personId }: { personId: string }) =>
      letters.filter((letter) => letter.personId === personId);
    expect(of(scorerA)).toHaveLength(1);
    expect(of(scorerA)[0]?.text).toContain(inScoring.key);
    expect(of(lead)[0]?.text).toContain(submitted.key);
    expect(of(executive)[0]?.text).toContain(inReview.key);
    expect(of(cast.viewer)).toEqual([]);
    expect(new Set(letters.map(({ subject }) => subject))).toEqual(
      new Set(["Tunefolio: what waits for you this week"]),
    );
  });

  test("is left out by who does not want it", async () => {
    await database().mail.deleteMany({ where: { kind: "digest" } });
    await database().person.update({
      where: { id: scorerA.personId },
      data: { mailSettings: { digest: false } },
    });
    await writeDigests(new Date());
    expect(await database().mail.count({ where: { kind: "digest", personId: scorerA.personId } })).toBe(0);
    expect(await database().mail.count({ where: { kind: "digest", personId: scorerB.personId } })).toBe(1);
  });
});

async function movedMails(): Promise<number> {
  return await database().mail.count({ where: { state: "waiting", kind: { not: "assigned" } } });
}
