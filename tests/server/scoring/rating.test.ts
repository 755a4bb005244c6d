import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { rateUseCase, recuseFromPanel, revealScores } from "@/lib/server/scoring/commands";
import { startScoring } from "@/lib/server/scoring/start-scoring";
import type { Actor } from "@/lib/server/session";
import { editUseCase } from "@/lib/server/use-cases/commands";
import { projectionDifferences } from "@/scripts/projections/differences.ts";
import {
  aCaseInReview,
  aCaseInScoring,
  aCaseInTriage,
  anActor,
  anApprovedCase,
  aPanel,
  aSheet,
  does,
} from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { lead, scorerA, scorerB, scorerC, proposer } = cast;

const first = { ifNoneMatch: true };
const rate = (scorer: Actor, target: string, sheet: object, precondition: object) =>
  does(scorer, rateUseCase, { target, input: sheet, ...precondition });
const reveal = (target: string, input: object = {}, now = new Date()) =>
  does(lead, revealScores, { target, input, now });
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

describe("A rating", () => {
  test("is made with If-None-Match, and changed with the version it has", async () => {
    const { id, key } = await aCaseInScoring(cast);
    const token = await cast.token(scorerA);
    expect((await call("GET", `/use-cases/${key}/rating`, { token })).status).toBe(404);
    expect(await rate(scorerA, id, aSheet(3, false), first)).toMatchObject({ version: 1, submitted: false });
    await expect(rate(scorerA, id, aSheet(3), first)).rejects.toMatchObject({ code: "stale" });
    await expect(rate(scorerA, id, aSheet(3), { ifMatch: 2 })).rejects.toMatchObject({ code: "stale" });
    expect(await rate(scorerA, id, aSheet(4), { ifMatch: 1 })).toMatchObject({ version: 2, submitted: true });
    const mine = await call<{ ratings: unknown[] }>("GET", `/use-cases/${key}/rating`, { token });
    expect([mine.status, mine.headers.get("etag"), mine.body.ratings.length]).toEqual([200, '"2"', 8]);
  });

  test("can be taken back and kept as a draft until the reveal", async () => {
    const { id } = await aCaseInScoring(cast);
    await rate(scorerA, id, aSheet(4), first);
    expect(await rate(scorerA, id, aSheet(2, false), { ifMatch: 1 })).toMatchObject({ submitted: false });
    await expect(reveal(id)).rejects.toMatchObject({
      fields: [expect.objectContaining({ field: "reason" })],
    });
  });

  test("is of the criteria of one's own axes only", async () => {
    const { id } = await aCaseInTriage(cast);
    const panel = { impact: [scorerA.personId], feasibility: [scorerB.personId] };
    await does(lead, startScoring, { target: id, input: { ...aPanel(cast), panel } });
    const sheet = { ratings: [{ criterion: "data_availability", value: 3 }], submit: true };
    await expect(rate(scorerA, id, sheet, first)).rejects.toMatchObject({
      fields: [expect.objectContaining({ field: "ratings.0.criterion", code: "unknownCriterion" })],
    });
    expect(await rate(scorerB, id, sheet, first)).toMatchObject({ axes: ["feasibility"] });
  });

  test("is given by nobody off the panel, and by nobody once the case became their own", async () => {
    const { id } = await aCaseInScoring(cast);
    await expect(rate(scorerC, id, aSheet(3), first)).rejects.toMatchObject({ code: "forbidden" });
    await database().useCase.update({ where: { id }, data: { sponsorId: scorerA.personId } });
    await expect(rate(scorerA, id, aSheet(3), first)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("does not change the version, the time or the stage of the case", async () => {
    const { id } = await aCaseInScoring(cast);
    const before = await database().useCase.findUniqueOrThrow({ where: { id } });
    await rate(scorerA, id, aSheet(3, false), first);
    await rate(scorerA, id, aSheet(5), { ifMatch: 1 });
    expect(await database().useCase.findUniqueOrThrow({ where: { id } })).toEqual(before);
  });

  test("stands in the audit log as a digest that says nothing of it", async () => {
    const { id } = await aCaseInScoring(cast);
    const sheet = {
      ratings: [{ criterion: "reach", value: 4.25, evidence: "Zyxomma says so." }],
      submit: true,
    };
    await rate(scorerA, id, sheet, first);
    const [{ entry } = { entry: "" }] = await database().auditEntry.findMany({
      where: { useCaseId: id, action: "rating.save" },
    });
    expect(Object.keys(JSON.parse(entry).after)).toEqual(["digest"]);
    expect(entry).not.toMatch(/4\.25|Zyxomma|submit/);
  });

  test("keeps the case as it is while it is being given", async () => {
    const { id } = await aCaseInScoring(cast);
    await expect(
      does(proposer, editUseCase, { target: id, input: { title: "Better" }, ifMatch: null }),
    ).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("Stepping back from a panel", () => {
  test("throws away what was rated, ends the right to rate, and lets the others reach the reveal", async () => {
    const { id } = await aCaseInScoring(cast);
    await rate(scorerA, id, aSheet(1), first);
    await does(scorerA, recuseFromPanel, { target: id });
    await expect(rate(scorerA, id, aSheet(1), { ifMatch: null })).rejects.toMatchObject({
      code: "forbidden",
    });
    await rate(scorerB, id, aSheet(5), first);
    expect(await reveal(id)).toMatchObject({ stage: "review", impact: 5 });
    expect(
      await database().rating.count({ where: { seat: { round: { useCaseId: id }, conflicted: true } } }),
    ).toBe(0);
  });
});

describe("A reveal", () => {
  test("waits for all sheets, or for the deadline with two raters on each axis, or takes a reason", async () => {
    const { id } = await aCaseInScoring({ ...cast, scorerB: scorerC });
    await rate(scorerA, id, aSheet(4), first);
    await expect(reveal(id)).rejects.toMatchObject({ message: expect.stringContaining("has not passed") });
    await expect(reveal(id, {}, inDays(9))).rejects.toMatchObject({
      message: expect.stringContaining("fewer than 2"),
    });
    expect(await reveal(id, { reason: "The third is ill." })).toMatchObject({ stage: "review" });
    expect(await database().scoringRound.findFirst({ where: { useCaseId: id } })).toMatchObject({
      revealedById: lead.personId,
      revealReason: "The third is ill.",
    });
  });

  test("counts only what was handed in: a draft stays its writer's", async () => {
    const { id, key } = await aCaseInScoring(cast);
    await rate(scorerA, id, aSheet(5), first);
    await rate(scorerB, id, aSheet(1, false), first);
    expect(await reveal(id, { reason: "Time is up." })).toMatchObject({ impact: 5, feasibility: 5 });
    const { body } = await call<{ data: { rater: string }[] }>("GET", `/use-cases/${key}/ratings`, {
      token: await cast.token(lead),
    });
    expect(new Set(body.data.map(({ rater }) => rater))).toEqual(new Set([scorerA.name]));
  });

  test("opens the ratings and their evidence to everybody who sees the case", async () => {
    const { id, key } = await aCaseInScoring(cast);
    const sheet = { ratings: [{ criterion: "reach", value: 4, evidence: "A count." }], submit: true };
    await rate(scorerA, id, sheet, first);
    await rate(scorerB, id, aSheet(4), first);
    const token = await cast.token(cast.viewer);
    for (const door of ["score", "ratings"]) {
      expect((await call("GET", `/use-cases/${key}/${door}`, { token })).status).toBe(404);
    }
    await reveal(id);
    expect((await call("GET", `/use-cases/${key}/ratings`, { token })).text).toContain("A count.");
    expect(await call("GET", `/use-cases/${key}/score`, { token })).toMatchObject({ body: { raters: 2 } });
  });

  test("is for a lead, once", async () => {
    const { id } = await aCaseInReview(cast);
    await expect(reveal(id)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("A second rating, after the reveal", () => {
  test("is kept beside the first, counts at once and is what the projection follows", async () => {
    const { id, key } = await aCaseInReview(cast, [2, 4]);
    const before = await database().useCase.findUniqueOrThrow({ where: { id } });
    await expect(rate(scorerA, id, aSheet(4, false), { ifMatch: 1 })).rejects.toMatchObject({
      fields: [expect.objectContaining({ field: "submit" })],
    });
    const sheet = await rate(scorerA, id, aSheet(4), { ifMatch: 1 });
    expect(sheet).toMatchObject({
      ratings: expect.arrayContaining([expect.objectContaining({ criterion: "reach", value: 2 })]),
      secondRatings: expect.arrayContaining([expect.objectContaining({ criterion: "reach", value: 4 })]),
    });
    const after = await database().useCase.findUniqueOrThrow({ where: { id } });
    expect([before.impact, after.impact, after.feasibility]).toEqual([3, 4, 4]);
    expect(after.version).toBe(before.version);
    const { text } = await call("GET", `/use-cases/${key}/ratings`, { token: await cast.token(lead) });
    expect(JSON.parse(text).data.filter(({ round }: { round: number }) => round === 1).length).toBe(16);
  });

  test("replaces only the criteria it names", async () => {
    const { id } = await aCaseInReview(cast, [3, 3]);
    const sheet = { ratings: [{ criterion: "business_value", value: 5 }], submit: true };
    await rate(scorerA, id, sheet, { ifMatch: 1 });
    // Business value weighs 0.4 of impact: its mean rises from 3 to 4.
    expect((await database().useCase.findUniqueOrThrow({ where: { id } })).impact).toBeCloseTo(3.4, 9);
  });

  test("of somebody who had not handed in leaves the draft of the first round out", async () => {
    const { id, key } = await aCaseInScoring(cast);
    await rate(scorerA, id, aSheet(3), first);
    await rate(scorerB, id, aSheet(1, false), first);
    await reveal(id, { reason: "Time is up." });
    const sheet = { ratings: [{ criterion: "reach", value: 3 }], submit: true };
    await rate(scorerB, id, sheet, { ifMatch: 1 });
    const { body } = await call<{ data: { value: number }[] }>("GET", `/use-cases/${key}/ratings`, {
      token: await cast.token(lead),
    });
    expect(new Set(body.data.map(({ value }) => value))).toEqual(new Set([3]));
    expect((await database().useCase.findUniqueOrThrow({ where: { id } })).impact).toBe(3);
  });

  test("is over with the decision", async () => {
    const { id } = await anApprovedCase(cast);
    await expect(rate(scorerA, id, aSheet(4), { ifMatch: 1 })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("A projection", () => {
  test("is what the rule says of the facts, for every case there is", async () => {
    for (const values of [
      [1, 5],
      [5, 5],
      [2, 2],
      [4, 1],
    ] as [number, number][])
      await aCaseInReview(cast, values);
    await anApprovedCase(cast);
    await aCaseInScoring(cast);
    expect(await database().useCase.count({ where: { priority: { not: null } } })).toBeGreaterThan(4);
    for await (const { differences } of projectionDifferences()) expect(differences).toEqual([]);
  });

  test("is the number that the score says, without the noise of the arithmetic", async () => {
    const { id, key } = await aCaseInReview(cast, [4, 4]);
    const row = await database().useCase.findUniqueOrThrow({ where: { id } });
    expect(row.priority).toBe(75);
    const score = await call("GET", `/use-cases/${key}/score`, { token: await cast.token(cast.viewer) });
    expect(score.body).toMatchObject({ priority: 75, impact: { score: 4, score100: 75 } });
  });

  test("is never written by a rating that is not revealed", async () => {
    const { id } = await aCaseInScoring(cast);
    await rate(scorerA, id, aSheet(5), first);
    await rate(scorerB, id, aSheet(5), first);
    expect(await database().useCase.findUnique({ where: { id } })).toMatchObject({
      impact: null,
      priority: null,
      quadrant: null,
      revealedAt: null,
    });
  });

  test("is gone while a case that comes back is rated anew", async () => {
    const rater = await anActor({ roles: ["scorer"] });
    const { id } = await aCaseInReview(cast, [5, 5]);
    await database().useCase.update({ where: { id }, data: { stage: "triage" } });
    const panel = { impact: [rater.personId], feasibility: [rater.personId] };
    await does(lead, startScoring, { target: id, input: { ...aPanel(cast), panel } });
    expect(await database().useCase.findUnique({ where: { id } })).toMatchObject({
      priority: null,
      quadrant: null,
    });
    await rate(rater, id, aSheet(2), first);
    expect(await reveal(id)).toMatchObject({ impact: 2, feasibility: 2 });
  });
});

describe("The queue of a scorer", () => {
  test("shows what waits, by deadline, and what is handed in as handed in", async () => {
    const rater = await anActor({ roles: ["scorer"] });
    const team = { ...cast, scorerA: rater };
    const [one, two] = [await aCaseInScoring(team), await aCaseInScoring(team)];
    await rate(rater, two.id, aSheet(3), first);
    const { body } = await call<{ data: { key: string; submitted: boolean }[] }>("GET", "/scoring", {
      token: await cast.token(rater),
    });
    expect(body.data.map(({ key, submitted }) => [key, submitted])).toEqual([
      [one.key, false],
      [two.key, true],
    ]);
  });
});
