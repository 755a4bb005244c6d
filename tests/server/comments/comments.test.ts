import { describe, expect, test } from "vitest";
import { deleteComment, editComment, writeComment } from "@/lib/server/comments/commands";
import { database } from "@/lib/server/db";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { followUseCase } from "@/lib/server/follow/commands";
import { startScoring } from "@/lib/server/scoring/start-scoring";
import type { Actor } from "@/lib/server/session";
import {
  aCaseInReview,
  aCaseInScoring,
  aCaseInTriage,
  aDraft,
  aPanel,
  type Case,
  does,
  entriesOf,
  opens,
} from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { proposer, viewer, stranger, lead, scorerA, executiveB, admin } = cast;

interface Comment {
  id: string;
  version: number;
  body: string | null;
  section: string | null;
  parentId: string | null;
  deletedAt: string | null;
  mentions: { id: string; name: string }[];
  replies: Comment[];
}

const says = (actor: Actor, target: string, input: object) =>
  does<Comment>(actor, writeComment, { target, input });

async function read(actor: Actor, target: string, search = ""): Promise<Comment[]> {
  const token = await cast.token(actor);
  const { body } = await call<{ data: Comment[] }>("GET", `/use-cases/${target}/comments${search}`, {
    token,
  });
  return body.data;
}

async function toldTo({ personId }: Actor, useCaseId: string): Promise<string[]> {
  const notices = await database().notice.findMany({ where: { personId, useCaseId } });
  return notices.map(({ kind }) => kind).filter((kind) => /mentioned|replied|commented/.test(kind));
}

describe("A comment", () => {
  test("leaves the version of its case alone, is in the log, and stands in the stream beside the changes", async () => {
    const useCase = await aDraft(cast);
    const { id } = await says(viewer, useCase.id, { body: "How many **agents**?", section: "problem" });
    expect((await database().useCase.findUniqueOrThrow({ where: { id: useCase.id } })).version).toBe(1);
    const [last] = (await entriesOf(useCase.id)).slice(-1);
    expect(last).toMatchObject({ action: "comment.write", objectType: "comment", objectId: id });
    const stream = async (show: string) => {
      const path = `/use-cases/${useCase.key}/activity?show=${show}`;
      const { body } = await call<{ data: { action: string; comment: { body: string } | null }[] }>(
        "GET",
        path,
        { token: await cast.token(stranger) },
      );
      return body.data.map(({ action, comment }) => comment?.body ?? action);
    };
    expect(await stream("all")).toEqual(["How many **agents**?", "useCase.create"]);
    expect(await stream("comments")).toEqual(["How many **agents**?"]);
    expect(await stream("changes")).toEqual(["useCase.create"]);
  });

  test("is answered in one thread, whichever of its answers is answered", async () => {
    const useCase = await aDraft(cast);
    const first = await says(viewer, useCase.id, { body: "One?", section: "data" });
    const second = await says(proposer, useCase.id, { body: "Two.", parent: first.id });
    const third = await says(viewer, useCase.id, { body: "Three.", parent: second.id, section: "risk" });
    expect([third.parentId, third.section]).toEqual([first.id, "data"]);
    const [thread] = await read(stranger, useCase.id, "?section=data");
    expect(thread?.replies.map(({ body }) => body)).toEqual(["Two.", "Three."]);
    expect(await read(stranger, useCase.id, "?section=problem")).toEqual([]);
  });

  test("of another case cannot be answered here", async () => {
    const [here, there] = [await aDraft(cast), await aDraft(cast)];
    const { id } = await says(viewer, there.id, { body: "There." });
    await expect(says(viewer, here.id, { body: "Here.", parent: id })).rejects.toMatchObject({
      code: "invalid",
      fields: [expect.objectContaining({ field: "parent" })],
    });
  });

  test("is changed by its author alone, in the version that they saw", async () => {
    const useCase = await aDraft(cast);
    const { id } = await says(viewer, useCase.id, { body: "Old." });
    const edit = (actor: Actor, ifMatch: number) =>
      does<Comment>(actor, editComment, { target: id, input: { body: "New." }, ifMatch });
    await expect(edit(lead, 1)).rejects.toMatchObject({ code: "forbidden" });
    await expect(edit(viewer, 7)).rejects.toMatchObject({ code: "stale" });
    expect(await edit(viewer, 1)).toMatchObject({ body: "New.", version: 2 });
  });

  test("that is taken back leaves its place to its answers, and no word of it in the case", async () => {
    const useCase = await aDraft(cast);
    const first = await says(viewer, useCase.id, { body: "Zyzzogeton was wrong." });
    await says(proposer, useCase.id, { body: "Indeed.", parent: first.id });
    const alone = await says(viewer, useCase.id, { body: "Zyzzogeton again." });
    await expect(does(lead, deleteComment, { target: first.id })).rejects.toMatchObject({
      code: "forbidden",
    });
    for (const { id } of [first, alone]) await does(viewer, deleteComment, { target: id });
    await expect(does(viewer, deleteComment, { target: first.id })).rejects.toMatchObject({
      code: "conflict",
    });
    const threads = await read(stranger, useCase.id);
    expect(threads.map(({ body, replies }) => [body, replies.length])).toEqual([[null, 1]]);
    const { text } = await call("GET", `/use-cases/${useCase.id}/activity`, {
      token: await cast.token(stranger),
    });
    expect(text).not.toContain("Zyzzogeton");
  });

  test("is refused on a case that is merged", async () => {
    const [doomed, heir] = [await aCaseInTriage(cast), await aDraft(cast)];
    const input = { outcome: "merge", reason: "The same.", into: heir.key };
    await does(lead, decideUseCase, { target: doomed.id, input });
    await expect(says(viewer, doomed.id, { body: "And now?" })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("What is said about a section", () => {
  test("of money or risk is for those who may read these", async () => {
    const useCase = await aDraft(cast);
    await says(proposer, useCase.id, { body: "Rather 90,000.", section: "value" });
    await says(proposer, useCase.id, { body: "Children use it.", section: "risk" });
    expect(await read(viewer, useCase.id)).toEqual([]);
    expect((await read(lead, useCase.id)).map(({ section }) => section)).toEqual(["risk", "value"]);
    for (const section of ["value", "risk"]) {
      await expect(says(viewer, useCase.id, { body: "?", section })).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    const { text } = await call("GET", "/audit?action=comment.write", { token: await cast.token(admin) });
    expect(text).not.toMatch(/90,000|Children use it/);
  });

  test("of the scores begins with the reveal and rests while the case is rated again", async () => {
    const blind = await aCaseInScoring(cast);
    for (const actor of [lead, scorerA, proposer]) {
      await expect(says(actor, blind.id, { body: "A 4?", section: "scores" })).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    const revealed = await aCaseInReview(cast);
    const said = await says(viewer, revealed.id, { body: "Why a 4?", section: "scores" });
    expect(await read(stranger, revealed.id)).toHaveLength(1);
    await database().useCase.update({ where: { id: revealed.id }, data: { stage: "triage" } });
    await does(lead, startScoring, { target: revealed.id, input: aPanel(cast) });
    expect(await read(stranger, revealed.id)).toEqual([]);
    const edited = { target: said.id, input: { body: "?" }, ifMatch: 1 };
    await expect(does(viewer, editComment, edited)).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("Who is told of a comment", () => {
  test("hears it once: as mentioned, else as answered, else as one of its people or followers", async () => {
    const useCase = await aDraft(cast);
    await does(stranger, followUseCase, { target: useCase.id });
    const first = await says(viewer, useCase.id, { body: "One?" });
    expect(await toldTo(stranger, useCase.id)).toEqual(["commented"]);
    expect(await toldTo(proposer, useCase.id)).toEqual(["commented"]);
    expect(await toldTo(viewer, useCase.id)).toEqual([]);
    const mentions = [stranger.personId, lead.email.toUpperCase()];
    await says(proposer, useCase.id, { body: "@Stranger", parent: first.id, mentions });
    expect(await toldTo(viewer, useCase.id)).toEqual(["replied"]);
    expect(await toldTo(stranger, useCase.id)).toEqual(["commented", "mentioned"]);
    expect(await toldTo(lead, useCase.id)).toEqual(["mentioned"]);
  });

  test("is never somebody who may not read what is spoken of", async () => {
    const useCase = await aDraft(cast);
    for (const actor of [stranger, lead]) await does(actor, followUseCase, { target: useCase.id });
    await says(proposer, useCase.id, { body: "Rather 90,000.", section: "value" });
    expect(await toldTo(stranger, useCase.id)).toEqual([]);
    expect(await toldTo(lead, useCase.id)).toEqual(["commented"]);
  });

  test("hears of an edit only where it mentions them for the first time", async () => {
    const useCase = await aDraft(cast);
    const { id } = await says(viewer, useCase.id, { body: "@Lead", mentions: [lead.personId] });
    const input = { body: "@Lead @Stranger", mentions: [lead.personId, stranger.personId] };
    const edited = await does<Comment>(viewer, editComment, { target: id, input, ifMatch: 1 });
    expect(edited.mentions.map(({ name }) => name)).toContain("Stranger");
    expect(await toldTo(lead, useCase.id)).toEqual(["mentioned"]);
    expect(await toldTo(stranger, useCase.id)).toEqual(["mentioned"]);
  });
});

describe("The people that a comment can mention", () => {
  const named = async (actor: Actor, useCase: Case, search: string) => {
    const path = `/use-cases/${useCase.key}/mentionable?${search}`;
    const { body } = await call<{ data: { id: string }[] }>("GET", path, { token: await cast.token(actor) });
    return body.data.map(({ id }) => id);
  };

  test("are on a confidential case those few who may read it, and no one else is known", async () => {
    const useCase = await aDraft(cast, { confidential: true });
    const everybody = [cast.viewer, cast.executiveB, cast.leadB, cast.scorerC];
    const search = async () =>
      (
        await Promise.all(
          ["Viewer", "Executive B", "Lead B", "Scorer C"].map((q) =>
            named(proposer, useCase, `q=${encodeURIComponent(q)}`),
          ),
        )
      ).flat();
    expect(await search()).toEqual([cast.leadB.personId]);
    for (const { personId } of everybody.filter((actor) => actor !== cast.leadB)) {
      const refusal = says(proposer, useCase.id, { body: "@You", mentions: [personId] });
      const unknown = says(proposer, useCase.id, { body: "@You", mentions: [crypto.randomUUID()] });
      const [one, other] = await Promise.all(
        [refusal, unknown].map((refused) => refused.catch((error) => error)),
      );
      expect([one.code, one.message, one.fields]).toEqual([other.code, other.message, other.fields]);
      expect(one.code).toBe("invalid");
    }
    await opens(executiveB, useCase.id);
    expect((await search()).sort()).toEqual([cast.leadB.personId, executiveB.personId].sort());
  });

  test("are in the discussion of money those who may read money", async () => {
    const useCase = await aDraft(cast);
    expect(await named(proposer, useCase, "q=Viewer&section=value")).toEqual([cast.reviewerFinance.personId]);
    expect(await named(proposer, useCase, "q=Viewer")).toContain(viewer.personId);
  });
});
