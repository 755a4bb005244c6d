import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { moveOn } from "@/lib/server/lifecycle/commands";
import { rateUseCase, revealScores } from "@/lib/server/scoring/commands";
import { startScoring } from "@/lib/server/scoring/start-scoring";
import {
  aBuildingCase,
  aCaseInReview,
  aCaseInScoring,
  aCaseInTriage,
  aLiveCase,
  anApprovedCase,
  aPanel,
  aSheet,
  does,
  euros,
  funding,
} from "@/tests/support/builders";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { lead, executive, executiveB, scorerA, scorerB } = cast;

const back = { verb: "goBack", reason: "Clicked too soon." };
const decisionsOn = (useCaseId: string) =>
  database().decision.findMany({ where: { useCaseId }, orderBy: { at: "asc" } });

describe("A lead who goes back", () => {
  test("takes one arrow, with a reason that is kept", async () => {
    const { id } = await aBuildingCase(cast);
    expect(await does(lead, moveOn, { target: id, input: back })).toMatchObject({ stage: "approved" });
    const [last] = await database().stageChange.findMany({
      where: { useCaseId: id },
      orderBy: { at: "desc" },
      take: 1,
    });
    expect(last).toMatchObject({ from: "building", to: "approved", verb: "goBack", reason: back.reason });
  });

  test("leaves the funding of a case that is being built untouched", async () => {
    const { id } = await aBuildingCase(cast);
    await does(lead, moveOn, { target: id, input: back });
    expect(await database().useCase.findUnique({ where: { id } })).toMatchObject({ funding: "build" });
    expect((await decisionsOn(id)).map(({ takenBackAt }) => takenBackAt)).toEqual([null]);
  });

  test("never gets over a reveal", async () => {
    const { id } = await aCaseInReview(cast);
    for (const actor of [lead, executive]) {
      await expect(does(actor, moveOn, { target: id, input: back })).rejects.toMatchObject({
        code: "conflict",
      });
    }
  });

  test("never gets over a decision", async () => {
    const { id } = await anApprovedCase(cast);
    await expect(does(lead, moveOn, { target: id, input: back })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("ends a blind round unseen; the next one starts empty and counts alone", async () => {
    const { id } = await aCaseInScoring(cast);
    await does(scorerA, rateUseCase, { target: id, input: aSheet(1), ifNoneMatch: true });
    expect(await does(lead, moveOn, { target: id, input: back })).toMatchObject({
      stage: "triage",
      priority: null,
    });
    await does(lead, startScoring, { target: id, input: aPanel(cast) });
    for (const scorer of [scorerA, scorerB]) {
      await does(scorer, rateUseCase, { target: id, input: aSheet(5), ifNoneMatch: true });
    }
    expect(await does(lead, revealScores, { target: id })).toMatchObject({ impact: 5, feasibility: 5 });
  });

  test("takes the day away from a case that was not live after all", async () => {
    const { id } = await aLiveCase(cast);
    expect(await does(lead, moveOn, { target: id, input: back })).toMatchObject({
      stage: "piloting",
      liveOn: null,
    });
  });
});

describe("An executive who takes a decision back", () => {
  test("brings a funded case back to review, without its money, and the decision stays on record", async () => {
    const { id } = await anApprovedCase(cast);
    expect(await does(executiveB, moveOn, { target: id, input: back })).toMatchObject({
      stage: "review",
      funding: { status: "none", amount: null },
    });
    expect(await decisionsOn(id)).toEqual([
      expect.objectContaining({ outcome: "fund", takenBackAt: expect.any(Date) }),
    ]);
    expect(await does(executive, decideUseCase, { target: id, input: funding })).toMatchObject({
      stage: "approved",
    });
  });

  test("takes every tranche back that was given in that stage", async () => {
    const { id, version } = await anApprovedCase(cast);
    const more = { ...funding, amount: euros(50_000) };
    await does(executiveB, decideUseCase, { target: id, input: more, ifMatch: version });
    await does(executive, moveOn, { target: id, input: back });
    const decisions = await decisionsOn(id);
    expect(decisions.map(({ takenBackAt }) => takenBackAt !== null)).toEqual([true, true]);
  });

  test.each([
    ["declined", { outcome: "decline", reason: "No.", wouldHaveChangedIt: "Data." }],
    ["parked", { outcome: "defer", reason: "Later.", until: "2027-03-31" }],
  ])("brings a %s case back to where it came from", async (stage, input) => {
    const { id } = await aCaseInReview(cast);
    expect(await does(executive, decideUseCase, { target: id, input })).toMatchObject({ stage });
    expect(await does(executiveB, moveOn, { target: id, input: back })).toMatchObject({
      stage: "review",
      parkedUntil: null,
    });
  });

  test("frees a case that was merged", async () => {
    const [{ id }, heir] = [await aCaseInTriage(cast), await aCaseInTriage(cast)];
    await does(lead, decideUseCase, {
      target: id,
      input: { outcome: "merge", reason: "The same.", into: heir.key },
    });
    expect(await does(executive, moveOn, { target: id, input: back })).toMatchObject({ stage: "triage" });
    expect(await database().useCase.findUnique({ where: { id } })).toMatchObject({ mergedIntoId: null });
  });

  test("who undoes a stop leaves the decision that funded the case as it is", async () => {
    const { id } = await aBuildingCase(cast);
    const stop = { verb: "stop", reason: "Too dear.", spent: euros(1), lesson: "Ask first." };
    await does(executive, moveOn, { target: id, input: stop });
    expect(await does(executiveB, moveOn, { target: id, input: back })).toMatchObject({
      stage: "building",
      funding: { status: "build" },
    });
    expect((await decisionsOn(id)).map(({ takenBackAt }) => takenBackAt)).toEqual([null]);
  });
});
