import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { getProgress, type Progress } from "@/lib/server/intake/progress";
import { moveOn, returnUseCase, submitUseCase } from "@/lib/server/lifecycle/commands";
import { ask } from "@/lib/server/query";
import {
  aCaseInReview,
  aCaseInScoring,
  aCaseInTriage,
  aDraft,
  anActor,
  aSubmittedCase,
  does,
} from "@/tests/support/builders";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { proposer, lead, viewer } = cast;

const progress = (id: string, actor = proposer): Promise<Progress> => ask(getProgress, actor, {}, id);
const declining = {
  outcome: "decline",
  reason: "Nobody owns the data.",
  wouldHaveChangedIt: "A right to use the tickets.",
};

describe("Where a case stands", () => {
  test("is the proposer's while it is a draft, and a step of five from then on", async () => {
    const { id } = await aDraft(cast);
    expect(await progress(id)).toMatchObject({
      step: null,
      holder: { role: "proposer", person: { id: proposer.personId } },
    });
    await does(proposer, submitUseCase, { target: id });
    expect(await progress(id)).toMatchObject({
      step: { name: "submitted", number: 1, of: 5 },
      holder: { role: "lead", person: null },
    });
    await does(lead, moveOn, { target: id, input: { verb: "acceptForTriage" } });
    expect(await progress(id, viewer)).toMatchObject({
      step: { name: "triage", number: 2, of: 5 },
      holder: { role: "lead", person: { id: lead.personId } },
    });
  });

  test("says nothing of a blind panel but that it has the case", async () => {
    const { id } = await aCaseInScoring(cast);
    const { holder, step } = await progress(id);
    expect([holder, step?.number]).toEqual([{ role: "panel", person: null }, 3]);
  });

  test("shows the question to be answered, then the answer that came back, and tells who asked", async () => {
    const { id, key } = await aCaseInTriage(cast);
    await does(lead, returnUseCase, { target: id, input: { question: "How many a year?" } });
    expect(await progress(id)).toMatchObject({
      step: { name: "triage" },
      holder: { role: "proposer" },
      question: "How many a year?",
    });
    await does(proposer, submitUseCase, { target: id, input: { answer: "About 20,000." } });
    expect(await progress(id)).toMatchObject({ question: null, answer: "About 20,000." });
    const notices = await database().notice.findMany({
      where: { personId: lead.personId, kind: "answered" },
    });
    expect(notices.map(({ text }) => text)).toEqual([`${key} is back with an answer: About 20,000.`]);
  });

  test("of a declined case says what would have changed it", async () => {
    const { id } = await aCaseInTriage(cast);
    await does(lead, decideUseCase, { target: id, input: declining });
    expect(await progress(id)).toMatchObject({
      step: { name: "decided", number: 5 },
      declined: { reason: declining.reason, wouldHaveChangedIt: declining.wouldHaveChangedIt },
    });
  });

  test("is not found where the case is confidential and not the reader's", async () => {
    const { id } = await aSubmittedCase(cast, { confidential: true });
    expect(await progress(id)).toMatchObject({ stage: "submitted" });
    await expect(progress(id, viewer)).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("The usual time of a step", () => {
  const passed = async (days: number, fields: object = {}) => {
    const at = new Date();
    const { id } = await database().useCase.create({ data: { title: "Past", stage: "review", ...fields } });
    const change = (from: string, to: string, when: Date) => ({
      ...{ useCaseId: id, from, to, at: when, byId: lead.personId },
      verb: to === "review" ? "reveal" : "startScoring",
    });
    const since = new Date(at.getTime() - days * 86_400_000);
    await database().stageChange.createMany({
      data: [change("triage", "scoring", since), change("scoring", "review", at)],
    });
  };

  test("is the median of the last twenty that this reader may see, and untold below five", async () => {
    await database().stageChange.deleteMany({ where: { from: "scoring" } });
    const { id } = await aCaseInScoring(cast);
    for (const days of [2, 4, 6, 8]) await passed(days);
    expect((await progress(id)).usual).toBeNull();
    await passed(30, { confidential: true });
    expect((await progress(id)).usual).toBeNull();
    expect((await progress(id, lead)).usual).toEqual({ days: 6, cases: 5 });
    await passed(10);
    expect((await progress(id)).usual).toEqual({ days: 6, cases: 5 });
  });

  test("waits for a reviewer first where a case in review is blocked", async () => {
    const { id } = await aCaseInReview(cast);
    await database().useCase.update({ where: { id }, data: { openBlockers: 1 } });
    expect((await progress(id, await anActor())).holder).toEqual({ role: "reviewer", person: null });
  });
});
