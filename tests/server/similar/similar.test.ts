import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { answerLikeness, joinAsCoSponsor, leaveCoSponsors } from "@/lib/server/similar/commands";
import type { SimilarCaseView } from "@/lib/server/similar/rows";
import {
  aDraft,
  aLiveCase,
  anActor,
  aRow,
  aSubmittedCase,
  type Case,
  does,
  entriesOf,
} from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { lead, proposer, viewer, stranger } = cast;

const phishing = {
  title: "Sort phishing reports",
  problem: "Security reads four hundred reported phishing mails a week, and most of them are newsletters.",
};
const typed = {
  title: "Triage of reported phishing",
  problem: "Employees report phishing mails; security reads every reported mail by hand.",
};
const elsewhere = [
  "Draft tender answers",
  "Summarise calls",
  "Extract contract clauses",
  "Tag the photo archive",
];

let open: Case;
let secret: Case;

beforeAll(async () => {
  for (const title of elsewhere) await aRow({ title, problem: `${title}: two days a week go into it.` });
  open = await aDraft(cast, phishing);
  secret = await aDraft(cast, {
    ...phishing,
    title: "Sort phishing reports of the board",
    confidential: true,
  });
});

async function similarTo(body: object, actor = stranger): Promise<SimilarCaseView[]> {
  const token = await cast.token(actor);
  const answer = await call<{ data: SimilarCaseView[] }>("POST", "/similar-cases", { token, body });
  expect(answer.status).toBe(200);
  return answer.body.data;
}

describe("What looks like a typed text", () => {
  test("is found with its stage, its people, why it was found, and what can be done", async () => {
    const [first] = await similarTo(typed);
    expect(first).toMatchObject({
      key: open.key,
      title: phishing.title,
      stage: "draft",
      proposer: { id: proposer.personId },
      confidential: false,
      isOwn: false,
      canJoin: true,
    });
    expect(first?.words).toEqual(expect.arrayContaining(["phishing", "security"]));
    expect(first?.excerpt).toContain("phishing mails");
  });

  test("is found by its title alone, mistyped too, before there is a problem", async () => {
    expect((await similarTo({ title: "Sort phishing reports" })).map(({ key }) => key)).toContain(open.key);
    expect((await similarTo({ title: "Sort phising report" })).map(({ key }) => key)).toContain(open.key);
  });

  test("is nothing for a text about something else, or about nothing", async () => {
    for (const title of ["Zebra crossings", "?!", "a", "' & | ! ( : *", "\\"]) {
      expect([title, await similarTo({ title })]).toEqual([title, []]);
    }
  });

  test("is not the case being written itself, nor one that was merged away", async () => {
    const keys = async (body: object) => (await similarTo(body, proposer)).map(({ key }) => key);
    expect(await keys({ ...phishing, except: open.key })).not.toContain(open.key);
    const { id } = await aRow({ ...phishing, stage: "merged" });
    expect((await similarTo(phishing)).map((found) => found.id)).not.toContain(id);
  });

  test("is a confidential case only for those who may know of it", async () => {
    const seen = async (actor: typeof stranger) =>
      (await similarTo(phishing, actor)).some(({ key }) => key === secret.key);
    expect([await seen(stranger), await seen(viewer), await seen(proposer), await seen(lead)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  test("weighs words by what the asker may read: a confidential case changes no number", async () => {
    const before = await similarTo(typed);
    await aDraft(cast, { ...typed, confidential: true });
    expect(await similarTo(typed)).toEqual(before);
  });
});

describe("What looks like a case that is written down", () => {
  test("shows a lead in triage the confidential match, and its proposer only what they may read", async () => {
    const mine = await aSubmittedCase({ ...cast, proposer: stranger }, typed);
    const path = `/use-cases/${mine.key}/similar-cases`;
    const read = async (actor: typeof lead) => {
      const { body } = await call<{ data: SimilarCaseView[] }>("GET", path, {
        token: await cast.token(actor),
      });
      return body.data.map(({ key }) => key);
    };
    expect(await read(lead)).toEqual(expect.arrayContaining([open.key, secret.key]));
    const known = await read(stranger);
    expect(known).toContain(open.key);
    expect(known).not.toContain(secret.key);
    expect(known).not.toContain(mine.key);
  });
});

describe("Joining as a co-sponsor", () => {
  test("puts the name on the case, has them follow it, tells its people, and is taken back by leaving", async () => {
    const { id, key, version } = await aDraft(cast, { title: "Rename the drawings" });
    const joined = await does<Case & { coSponsors: object[] }>(viewer, joinAsCoSponsor, { target: key });
    expect(joined).toMatchObject({
      version: version + 1,
      coSponsors: [{ id: viewer.personId, name: "Viewer" }],
    });
    expect(await database().follower.count({ where: { useCaseId: id, personId: viewer.personId } })).toBe(1);
    const told = await database().notice.findFirst({
      where: { personId: proposer.personId, kind: "joined" },
    });
    expect(told?.text).toBe(`Viewer joins ${key} as a co-sponsor.`);
    await expect(does(viewer, joinAsCoSponsor, { target: key })).rejects.toMatchObject({ code: "conflict" });
    expect(await does(viewer, leaveCoSponsors, { target: key })).toMatchObject({ coSponsors: [] });
    expect(await database().follower.count({ where: { useCaseId: id, personId: viewer.personId } })).toBe(0);
    const actions = (await entriesOf(id)).map(({ action }) => action);
    expect(actions.slice(-2)).toEqual(["useCase.join", "useCase.leave"]);
  });

  test("gives no rights over the case", async () => {
    const { id, key } = await aDraft(cast, { title: "Number the valves" });
    await does(viewer, joinAsCoSponsor, { target: id });
    const patch = { body: { title: "Mine now" }, headers: { "if-match": "*" } };
    const answer = await call("PATCH", `/use-cases/${key}`, { ...patch, token: await cast.token(viewer) });
    expect(answer.status).toBe(403);
  });

  test("is refused on a case of one's own, on a closed one, and with a version that is gone", async () => {
    const { id } = await aDraft(cast);
    await expect(does(proposer, joinAsCoSponsor, { target: id })).rejects.toMatchObject({ code: "conflict" });
    await expect(does(viewer, leaveCoSponsors, { target: id })).rejects.toMatchObject({ code: "conflict" });
    await expect(does(viewer, joinAsCoSponsor, { target: id, ifMatch: 7 })).rejects.toMatchObject({
      code: "stale",
    });
    const closed = await aRow({ stage: "declined" });
    await expect(does(viewer, joinAsCoSponsor, { target: closed.id })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("by many at once seats every one of them", async () => {
    const { id } = await aDraft(cast);
    const people = await Promise.all(Array.from({ length: 8 }, () => anActor()));
    await Promise.all(people.map((person) => does(person, joinAsCoSponsor, { target: id })));
    const { coSponsorIds } = await database().useCase.findUniqueOrThrow({ where: { id } });
    expect(coSponsorIds.sort()).toEqual(people.map(({ personId }) => personId).sort());
  });
});

describe("Saying how a case stands to one that looks like it", () => {
  const say = (target: string, input: object, actor = proposer) =>
    does(actor, answerLikeness, { target, input });
  const listed = async (key: string, actor: typeof lead) => {
    const token = await cast.token(actor);
    return (await call<{ data: object[] }>("GET", `/use-cases/${key}/likenesses`, { token })).body.data;
  };

  test("is kept with its reason for triage, and said again it replaces what was said", async () => {
    const mine = await aDraft(cast, typed);
    await say(mine.id, { other: open.key, answer: "different", reason: "Ours sorts calls." });
    await say(mine.id, { other: open.id, answer: "different", reason: "Ours sorts voice calls." });
    expect(await listed(mine.key, lead)).toEqual([
      expect.objectContaining({
        answer: "different",
        reason: "Ours sorts voice calls.",
        by: proposer.name,
        other: { key: open.key, title: phishing.title, stage: "draft" },
      }),
    ]);
    const said = (await entriesOf(mine.id)).filter(({ action }) => action === "likeness.answer");
    expect(said).toHaveLength(2);
    expect((await database().useCase.findUniqueOrThrow({ where: { id: mine.id } })).version).toBe(
      mine.version,
    );
  });

  test("names a confidential case to nobody who may not know of it", async () => {
    const mine = await aDraft(cast, typed);
    await say(mine.id, { other: secret.key, answer: "different", reason: "Another team." });
    expect(await listed(mine.key, lead)).toHaveLength(1);
    expect(await listed(mine.key, viewer)).toEqual([]);
    const { text } = await call("GET", `/use-cases/${mine.key}/activity`, {
      token: await cast.token(viewer),
    });
    expect(text).not.toContain(secret.id);
  });

  test("as joined asks for having joined", async () => {
    const mine = await aDraft({ ...cast, proposer: stranger }, typed);
    const joined = { other: open.key, answer: "joined" };
    await expect(say(mine.id, joined, stranger)).rejects.toMatchObject({ fields: [{ field: "other" }] });
    await does(stranger, joinAsCoSponsor, { target: open.id });
    expect(await say(mine.id, joined, stranger)).toMatchObject({ answer: "joined", reason: null });
  });

  test("is refused to who may not edit the case, of itself, of what is not there, and on a closed one", async () => {
    const mine = await aDraft(cast, typed);
    const different = { other: open.key, answer: "different", reason: "So." };
    await expect(say(mine.id, different, viewer)).rejects.toMatchObject({ code: "forbidden" });
    for (const other of [mine.key, "UC-99999", "nothing", crypto.randomUUID()]) {
      await expect(say(mine.id, { ...different, other })).rejects.toMatchObject({
        fields: [{ field: "other" }],
      });
    }
    const hidden = await aDraft({ ...cast, proposer: stranger }, typed);
    await expect(say(hidden.id, { ...different, other: secret.key }, stranger)).rejects.toMatchObject({
      fields: [{ field: "other" }],
    });
    const live = await aLiveCase(cast);
    await database().useCase.update({ where: { id: live.id }, data: { stage: "retired" } });
    await expect(say(live.id, different)).rejects.toMatchObject({ code: "conflict" });
  });
});
