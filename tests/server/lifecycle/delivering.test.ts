import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { moveOn } from "@/lib/server/lifecycle/commands";
import { defineMetric } from "@/lib/server/metrics/commands";
import { rateUseCase, revealScores } from "@/lib/server/scoring/commands";
import { startScoring } from "@/lib/server/scoring/start-scoring";
import { editUseCase } from "@/lib/server/use-cases/commands";
import {
  aBuildingCase,
  aCaseInReview,
  aCaseInScoring,
  aCaseInTriage,
  aLiveCase,
  anAdoption,
  anApprovedCase,
  aPanel,
  aPilotingCase,
  aSheet,
  does,
  euros,
} from "@/tests/support/builders";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { lead, executive, delivery, proposer, scorerA, scorerB } = cast;

const stageOf = async (id: string) => (await database().useCase.findUniqueOrThrow({ where: { id } })).stage;

describe("Starting to build", () => {
  test("needs a delivery owner, who is one of the case's own people from then on", async () => {
    const { id } = await anApprovedCase(cast);
    await expect(does(lead, moveOn, { target: id, input: { verb: "startBuilding" } })).rejects.toMatchObject({
      code: "invalid",
      fields: [expect.objectContaining({ field: "deliveryOwner" })],
    });
    const input = { verb: "startBuilding", deliveryOwner: delivery.email };
    expect(await does(lead, moveOn, { target: id, input })).toMatchObject({
      stage: "building",
      delivery: [{ id: delivery.personId }],
    });
  });

  test("needs money: a case whose funding is gone stays approved", async () => {
    const { id } = await anApprovedCase(cast);
    await database().useCase.update({ where: { id }, data: { funding: "none" } });
    const input = { verb: "startBuilding", deliveryOwner: delivery.personId };
    await expect(does(lead, moveOn, { target: id, input })).rejects.toMatchObject({ code: "conflict" });
    expect(await stageOf(id)).toBe("approved");
  });

  test("can be done on the money for a proof", async () => {
    const { id } = await aCaseInReview(cast);
    const proof = { outcome: "proofOnly", amount: euros(10_000), reason: "Try it." };
    await does(executive, decideUseCase, { target: id, input: proof });
    const input = { verb: "startBuilding", deliveryOwner: delivery.personId };
    expect(await does(delivery, moveOn, { target: id, input })).toMatchObject({ stage: "building" });
  });
});

describe("Starting a pilot", () => {
  test("needs a metric that says who uses it", async () => {
    const { id } = await aBuildingCase(cast);
    await expect(does(delivery, moveOn, { target: id, input: { verb: "startPilot" } })).rejects.toMatchObject(
      {
        code: "invalid",
        fields: [expect.objectContaining({ field: "metrics" })],
      },
    );
    await does(delivery, defineMetric, { target: id, input: anAdoption });
    expect(await does(delivery, moveOn, { target: id, input: { verb: "startPilot" } })).toMatchObject({
      stage: "piloting",
    });
  });
});

describe("Going live", () => {
  test("needs the day, a benefit owner and a model owner, named now or before", async () => {
    const { id } = await aPilotingCase(cast);
    const goLive = (more: object) =>
      does(delivery, moveOn, { target: id, input: { verb: "goLive", ...more } });
    await expect(goLive({})).rejects.toMatchObject({ fields: [expect.objectContaining({ field: "on" })] });
    await expect(goLive({ on: "2026-01-05" })).rejects.toMatchObject({
      fields: [expect.objectContaining({ field: "benefitOwner" })],
    });
    await does(lead, editUseCase, { target: id, input: { benefitOwner: proposer.email }, ifMatch: null });
    await expect(goLive({ on: "2026-01-05" })).rejects.toMatchObject({
      fields: [expect.objectContaining({ field: "modelOwner" })],
    });
    expect(await goLive({ on: "2026-01-05", modelOwner: lead.email })).toMatchObject({
      stage: "live",
      liveOn: "2026-01-05",
      benefitOwner: { id: proposer.personId },
      modelOwner: { id: lead.personId },
    });
  });
});

describe("Retiring, stopping and reopening", () => {
  test("a live case is retired by its own people with a lesson, and is closed", async () => {
    const { id } = await aLiveCase(cast);
    const input = { verb: "retire", reason: "Replaced.", lesson: "Measure earlier." };
    await expect(does(executive, moveOn, { target: id, input })).rejects.toMatchObject({ code: "forbidden" });
    expect(await does(proposer, moveOn, { target: id, input })).toMatchObject({
      stage: "retired",
      lesson: "Measure earlier.",
    });
    await expect(
      does(proposer, editUseCase, { target: id, input: { title: "Again" }, ifMatch: null }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("a stopped case keeps what was spent and learnt, and can be reopened into triage", async () => {
    const { id } = await aBuildingCase(cast);
    const stop = {
      verb: "stop",
      reason: "Too dear.",
      spent: euros(40_000),
      lesson: "Ask for the price first.",
    };
    await expect(does(lead, moveOn, { target: id, input: stop })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await does(executive, moveOn, { target: id, input: stop })).toMatchObject({
      stage: "stopped",
      spent: euros(40_000),
    });
    const reopen = { verb: "reopen", reason: "The price fell." };
    await expect(does(executive, moveOn, { target: id, input: reopen })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await does(lead, moveOn, { target: id, input: reopen })).toMatchObject({ stage: "triage" });
  });

  test("a case that was declined while its panel rated is rated anew: the first panel is never revealed", async () => {
    const { id } = await aCaseInScoring(cast);
    await does(scorerA, rateUseCase, { target: id, input: aSheet(1), ifNoneMatch: true });
    const decline = { outcome: "decline", reason: "Not now.", wouldHaveChangedIt: "A sponsor." };
    await does(lead, decideUseCase, { target: id, input: decline });
    await does(lead, moveOn, { target: id, input: { verb: "reopen", reason: "There is one." } });
    await does(lead, startScoring, { target: id, input: aPanel(cast) });
    for (const scorer of [scorerA, scorerB])
      await does(scorer, rateUseCase, { target: id, input: aSheet(5), ifNoneMatch: true });
    await does(lead, revealScores, { target: id });
    const rounds = await database().scoringRound.findMany({
      where: { useCaseId: id },
      orderBy: { number: "asc" },
    });
    expect(rounds.map(({ revealedAt, abandonedAt }) => [revealedAt !== null, abandonedAt !== null])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(await database().useCase.findUniqueOrThrow({ where: { id } })).toMatchObject({ priority: 100 });
  });

  test("until then the decision can be taken back, and the panel goes on", async () => {
    const { id } = await aCaseInScoring(cast);
    const decline = { outcome: "decline", reason: "Not now.", wouldHaveChangedIt: "A sponsor." };
    await does(lead, decideUseCase, { target: id, input: decline });
    await does(executive, moveOn, { target: id, input: { verb: "goBack", reason: "Too early to say no." } });
    for (const scorer of [scorerA, scorerB])
      await does(scorer, rateUseCase, { target: id, input: aSheet(5), ifNoneMatch: true });
    expect(await does(lead, revealScores, { target: id })).toMatchObject({ stage: "review" });
  });

  test("a parked case that is reopened forgets until when it was parked", async () => {
    const { id } = await aCaseInTriage(cast);
    const defer = { outcome: "defer", reason: "Too early.", until: "the new helpdesk is in" };
    expect(await does(executive, decideUseCase, { target: id, input: defer })).toMatchObject({
      stage: "parked",
      parkedUntil: "the new helpdesk is in",
    });
    const reopened = await does(lead, moveOn, { target: id, input: { verb: "reopen", reason: "It is in." } });
    expect(reopened).toMatchObject({ stage: "triage", parkedUntil: null });
  });
});

describe("Every step", () => {
  test("is kept in the history of the case, with who, why, from where and to where", async () => {
    const { id } = await aLiveCase(cast);
    const steps = await database().stageChange.findMany({ where: { useCaseId: id }, orderBy: { at: "asc" } });
    expect(steps.map(({ from, verb, to }) => [from, verb, to])).toEqual([
      ["draft", "submit", "submitted"],
      ["submitted", "acceptForTriage", "triage"],
      ["triage", "startScoring", "scoring"],
      ["scoring", "reveal", "review"],
      ["review", "fund", "approved"],
      ["approved", "startBuilding", "building"],
      ["building", "startPilot", "piloting"],
      ["piloting", "goLive", "live"],
    ]);
    expect(steps.find(({ verb }) => verb === "fund")).toMatchObject({
      byId: executive.personId,
      reason: "Worth it.",
    });
  });
});
