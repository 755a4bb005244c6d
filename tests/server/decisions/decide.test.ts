import { describe, expect, test } from "vitest";
import { raiseBlocker } from "@/lib/server/blockers/commands";
import { database } from "@/lib/server/db";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { rateUseCase, revealScores } from "@/lib/server/scoring/commands";
import { scriptActor } from "@/lib/server/session";
import { aBlocker } from "@/tests/server/access/objects";
import {
  aBuildingCase,
  aCaseInReview,
  aCaseInScoring,
  aCaseInTriage,
  anActor,
  anApprovedCase,
  aSheet,
  type Case,
  does,
  euros,
  funding,
} from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { lead, executive, executiveB, reviewerPrivacy } = cast;

const decline = { outcome: "decline", reason: "No data.", wouldHaveChangedIt: "A right to the data." };
const defer = { outcome: "defer", reason: "Too early.", until: "2027-03-31" };
const decide = (actor: typeof executive, target: string, input: object, ifMatch?: number) =>
  does(actor, decideUseCase, { target, input, ...(ifMatch === undefined ? {} : { ifMatch }) });

describe("Who decides", () => {
  test.each([
    ["its sponsor", "sponsor"],
    ["its owner", "owner"],
    ["its benefit owner", "benefitOwner"],
  ])("is never one of the case's own people: not %s", async (_, field) => {
    const own = await anActor({ roles: ["executive"] });
    const { id } = await aCaseInReview(cast, [4, 4], { [field]: own.personId });
    for (const input of [funding, { ...funding, outcome: "proofOnly" }, defer, decline]) {
      await expect(decide(own, id, input)).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await decide(executive, id, funding)).toMatchObject({ stage: "approved" });
  });

  test("is not who delivers it, when the next tranche comes up", async () => {
    const delivering = await anActor({ roles: ["executive", "delivery"] });
    const { id } = await aBuildingCase({ ...cast, delivery: delivering });
    await expect(decide(delivering, id, funding)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("is not who revealed the scores", async () => {
    const both = await anActor({ roles: ["lead", "executive"] });
    const { id } = await aCaseInScoring(cast);
    for (const scorer of [cast.scorerA, cast.scorerB]) {
      await does(scorer, rateUseCase, { target: id, input: aSheet(4), ifNoneMatch: true });
    }
    await does(both, revealScores, { target: id });
    for (const input of [funding, defer, decline]) {
      await expect(decide(both, id, input)).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  test("is a lead for declining before review, and an executive from review on", async () => {
    const early = await aCaseInTriage(cast);
    await expect(decide(executive, early.id, decline)).rejects.toMatchObject({ code: "forbidden" });
    expect(await decide(lead, early.id, decline)).toMatchObject({ stage: "declined" });
    const late = await aCaseInReview(cast);
    await expect(decide(lead, late.id, decline)).rejects.toMatchObject({ code: "forbidden" });
    expect(await decide(executive, late.id, decline)).toMatchObject({ stage: "declined" });
  });

  test("is not a lead who declines a case of their own", async () => {
    const own = await anActor({ roles: ["lead"] });
    const { id } = await aCaseInTriage(cast, { sponsor: own.personId });
    await expect(decide(own, id, decline)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("Funding", () => {
  test("is refused while a blocker is open, also the next tranche, and deferring is not", async () => {
    const { id } = await aCaseInReview(cast);
    await does(reviewerPrivacy, raiseBlocker, { target: id, input: aBlocker });
    for (const outcome of ["fund", "proofOnly"]) {
      await expect(decide(executive, id, { ...funding, outcome })).rejects.toMatchObject({
        code: "conflict",
      });
    }
    expect(await decide(executive, id, defer)).toMatchObject({ stage: "parked", parkedUntil: "2027-03-31" });
    const building = await aBuildingCase(cast);
    await does(reviewerPrivacy, raiseBlocker, { target: building.id, input: aBlocker });
    await expect(decide(executive, building.id, funding)).rejects.toMatchObject({ code: "conflict" });
  });

  test("goes from proof to build to run, and adds the amounts up", async () => {
    const { id } = await aCaseInReview(cast);
    const fund = async (input: object, expected: object) => {
      const { version } = await database().useCase.findUniqueOrThrow({ where: { id } });
      expect(await decide(executive, id, { ...funding, ...input }, version)).toMatchObject({
        funding: expected,
      });
    };
    await fund({ outcome: "proofOnly", amount: euros(10) }, { status: "proof", amount: euros(10) });
    await fund({ amount: euros(100) }, { status: "build", amount: euros(110) });
    await fund({ amount: euros(1_000) }, { status: "run", amount: euros(1_110) });
  });

  test("in the stages after approval changes the money and not the stage", async () => {
    const { id, version } = await aBuildingCase(cast);
    const funded = await decide(executive, id, { ...funding, tranche: "run", amount: euros(5) }, version);
    expect(funded).toMatchObject({ stage: "building", funding: { status: "run", amount: euros(100_005) } });
    await expect(decide(executive, id, { ...funding, outcome: "proofOnly" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("stays in the currency it began with", async () => {
    const { id, version } = await anApprovedCase(cast);
    const dollars = { ...funding, amount: { amountMinor: 1, currency: "USD" } };
    await expect(decide(executive, id, dollars, version)).rejects.toMatchObject({
      fields: [expect.objectContaining({ field: "amount.currency" })],
    });
  });

  test("twice in the same moment is one decision, unless the second knew of the first", async () => {
    const { id, version } = await anApprovedCase(cast);
    await expect(decide(executiveB, id, funding)).rejects.toMatchObject({ code: "conflict" });
    expect(await decide(executiveB, id, funding, version)).toMatchObject({ funding: { status: "run" } });
  });
});

describe("A decision record", () => {
  test("keeps what it was decided on: ratings without names, score, model, rank, estimate, budget", async () => {
    const { id, key } = await aCaseInReview(cast, [5, 3], {
      estimate: { valueYear: { low: euros(1), likely: euros(2), high: euros(3) }, cost: euros(4) },
    });
    await decide(executive, id, funding);
    const { text, body } = await call<{ data: Record<string, unknown>[] }>(
      "GET",
      `/use-cases/${key}/decisions`,
      {
        token: await cast.token(lead),
      },
    );
    const [decision] = body.data;
    expect(decision).toMatchObject({
      outcome: "fund",
      amount: funding.amount,
      by: { name: executive.name },
      inputs: {
        stage: "review",
        rank: expect.any(Number),
        openBlockers: 0,
        estimate: { valueYearLikely: 200, cost: 400, currency: "EUR" },
        score: { impact: { score: 4 }, feasibility: { score: 4 }, scoringModel: 1, raters: 2 },
      },
    });
    const { ratings = [] } = (decision?.inputs ?? {}) as { ratings?: { rater: number; value: number }[] };
    expect(new Set(ratings.map(({ rater }) => rater))).toEqual(new Set([1, 2]));
    expect(ratings.reduce((sum, { value }) => sum + value, 0)).toBe(8 * 5 + 8 * 3);
    expect(text).not.toContain(cast.scorerA.personId);
  });

  test("carries conditions whose owners are told, and which a lead or reviewer confirms once", async () => {
    const owner = await anActor({ name: "Condition owner" });
    const { id, key } = await aCaseInReview(cast);
    const conditions = [
      { text: "Mask the names.", owner: owner.email, due: "2027-01-31" },
      { text: "Ask the works council.", owner: owner.personId, due: "2027-01-01" },
    ];
    await decide(executive, id, { ...funding, conditions });
    const [notice] = await database().notice.findMany({ where: { personId: owner.personId } });
    expect(notice?.text).toContain(`${key} is decided under a condition that you own`);
    const token = await cast.token(lead);
    const { body } = await call<{ data: { conditions: { id: string; text: string }[] }[] }>(
      "GET",
      `/use-cases/${key}/decisions`,
      { token },
    );
    const found = body.data[0]?.conditions ?? [];
    expect(found.map(({ text }) => text)).toEqual(["Ask the works council.", "Mask the names."]);
    const path = `/conditions/${found[0]?.id}/meet`;
    expect(await call("POST", path, { token, body: { note: "They agreed." } })).toMatchObject({
      status: 200,
      body: { metNote: "They agreed.", version: 2 },
    });
    expect((await call("POST", path, { token, body: { note: "Again." } })).status).toBe(409);
  });

  test("has its conditions confirmed by nobody of the case's own people", async () => {
    const own = await anActor({ roles: ["lead"] });
    const { id } = await aCaseInReview(cast, [4, 4], { owner: own.personId });
    const conditions = [{ text: "Mask the names.", owner: own.email, due: "2027-01-31" }];
    await decide(executive, id, { ...funding, conditions });
    const { id: target } = await database().condition.findFirstOrThrow({
      where: { decision: { useCaseId: id } },
    });
    const { body } = await call("POST", `/conditions/${target}/meet`, {
      token: await cast.token(await scriptActor(own.personId)),
      body: { note: "Done." },
    });
    expect(body).toMatchObject({ status: 403, code: "forbidden" });
  });
});

describe("Deferring and declining", () => {
  test("leave the score where it is: a parked case keeps its place in the ranking", async () => {
    const { id, key } = await aCaseInReview(cast, [5, 5]);
    const parked = await decide(executive, id, defer);
    expect(parked).toMatchObject({ stage: "parked", priority: 100 });
    const { body } = await call<Case & { rank: number }>("GET", `/use-cases/${key}`, {
      token: await cast.token(lead),
    });
    expect(body.rank).toBe(1);
  });
});
