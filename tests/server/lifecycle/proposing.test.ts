import { describe, expect, test } from "vitest";
import { riskQuestions } from "@/lib/domain/use-cases/risk-questions";
import { database } from "@/lib/server/db";
import { moveOn, returnUseCase, submitUseCase } from "@/lib/server/lifecycle/commands";
import { defineMetric } from "@/lib/server/metrics/commands";
import { startScoring } from "@/lib/server/scoring/start-scoring";
import { acceptSponsorship, createUseCase, editUseCase } from "@/lib/server/use-cases/commands";
import { anOutcome } from "@/tests/server/access/objects";
import {
  aCaseInTriage,
  aDraft,
  anActor,
  aPanel,
  aSubmittedCase,
  type Case,
  does,
} from "@/tests/support/builders";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { proposer, lead, departmentId } = cast;

const fieldsOf = (error: { fields: { field: string }[] }) => error.fields.map(({ field }) => field);
const told = async (personId: string) =>
  (await database().notice.findMany({ where: { personId }, orderBy: { id: "asc" } })).map(({ text }) => text);

describe("Submitting a draft", () => {
  test("asks for each of the four answers that is missing, by name", async () => {
    const outsider = await anActor({ roles: ["proposer"] });
    const { id } = await does<Case>(outsider, createUseCase, { input: { title: "An idea" } });
    const refusal = await does(outsider, submitUseCase, { target: id }).catch((error) => error);
    expect(refusal).toMatchObject({ code: "invalid" });
    expect(fieldsOf(refusal)).toEqual(["department", "problem", "audience", "owner"]);
  });

  test("takes “I don't know” for the owner, but not silence", async () => {
    const answers = { title: "An idea", department: departmentId, problem: "Slow.", audience: "All, daily." };
    const silent = await does<Case>(proposer, createUseCase, { input: answers });
    const refusal = await does(proposer, submitUseCase, { target: silent.id }).catch((error) => error);
    expect(fieldsOf(refusal)).toEqual(["owner"]);
    await does(proposer, editUseCase, { target: silent.id, input: { owner: null }, ifMatch: 1 });
    expect(await does(proposer, submitUseCase, { target: silent.id })).toMatchObject({ stage: "submitted" });
  });

  test("is for its own people: the sponsor may, another proposer may not", async () => {
    const sponsor = await anActor({ roles: ["viewer"] });
    const { id } = await aDraft(cast, { sponsor: sponsor.personId });
    await expect(does(cast.stranger, submitUseCase, { target: id })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await does(sponsor, submitUseCase, { target: id })).toMatchObject({ stage: "submitted" });
  });

  test("cannot be done twice", async () => {
    const { id } = await aSubmittedCase(cast);
    await expect(does(proposer, submitUseCase, { target: id })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("Returning a case", () => {
  test("asks its proposer one question, and the answer comes back by submitting again", async () => {
    const { id, key } = await aCaseInTriage(cast);
    const question = "How many requests a year?";
    expect(await does(lead, returnUseCase, { target: id, input: { question } })).toMatchObject({
      stage: "returned",
      question,
    });
    expect(await told(proposer.personId)).toContain(`${key} is now in returned.`);
    await does(proposer, editUseCase, {
      target: id,
      input: { yearlyVolume: { low: 20_000, high: 30_000 } },
      ifMatch: null,
    });
    expect(await does(proposer, submitUseCase, { target: id })).toMatchObject({
      stage: "submitted",
      question: null,
    });
  });
});

describe("Accepting sponsorship", () => {
  test("is for the sponsor who is named, and counts until somebody else is named", async () => {
    const [one, other] = [await anActor({ roles: ["viewer"] }), await anActor({ roles: ["viewer"] })];
    const { id, key } = await aDraft(cast, { sponsor: one.email });
    expect((await told(one.personId))[0]).toContain(`sponsor of ${key}`);
    await expect(does(proposer, acceptSponsorship, { target: id })).rejects.toMatchObject({
      code: "forbidden",
    });
    const accepted = await does(one, acceptSponsorship, { target: id });
    expect(accepted).toMatchObject({ sponsor: { id: one.personId }, sponsorAcceptedAt: expect.any(Date) });
    const changed = await does(proposer, editUseCase, {
      target: id,
      input: { sponsor: other.email },
      ifMatch: null,
    });
    expect(changed).toMatchObject({ sponsor: { id: other.personId }, sponsorAcceptedAt: null });
  });
});

describe("Starting to score", () => {
  const ready = {
    yearlyVolume: { low: 1, high: 2 },
    dataSource: "The wiki",
    route: "retrieval",
    risk: Object.fromEntries(Object.keys(riskQuestions).map((name) => [name, false])),
  };

  test("needs no reason when the ready list is complete", async () => {
    const sponsor = await anActor({ roles: ["viewer"] });
    const { id } = await aCaseInTriage(cast, { ...ready, sponsor: sponsor.personId });
    await does(sponsor, acceptSponsorship, { target: id });
    await does(proposer, defineMetric, { target: id, input: anOutcome });
    const { reason: _, ...input } = aPanel(cast);
    expect(await does(lead, startScoring, { target: id, input })).toMatchObject({ stage: "scoring" });
  });

  test("names what the ready list lacks, or goes without it for a reason that is kept", async () => {
    const { id } = await aCaseInTriage(cast, { dataSource: "The wiki" });
    const { reason, ...input } = aPanel(cast);
    const refusal = await does(lead, startScoring, { target: id, input }).catch((error) => error);
    expect(fieldsOf(refusal)).toEqual(["sponsor", "yearlyVolume", "metrics", "route", "risk", "reason"]);
    await does(lead, startScoring, { target: id, input: { ...input, reason } });
    expect(await database().scoringRound.findFirst({ where: { useCaseId: id } })).toMatchObject({
      number: 1,
      reason,
    });
  });

  test("puts nobody on the panel of a case of their own, and nobody who is no scorer", async () => {
    const sponsoring = await anActor({ roles: ["scorer"] });
    const { id } = await aCaseInTriage(cast, { sponsor: sponsoring.personId });
    const panel = { impact: [sponsoring.personId], feasibility: [cast.viewer.personId, cast.scorerA.email] };
    const refusal = await does(lead, startScoring, { target: id, input: { ...aPanel(cast), panel } }).catch(
      (error) => error,
    );
    expect(refusal.fields).toEqual([
      expect.objectContaining({ field: "panel.impact.0", code: "own" }),
      expect.objectContaining({ field: "panel.feasibility.0", code: "notScorer" }),
    ]);
  });

  test("tells the panel until when to rate", async () => {
    const { id, key } = await aCaseInTriage(cast);
    const input = aPanel(cast);
    await does(lead, startScoring, { target: id, input });
    expect((await told(cast.scorerA.personId)).at(-1)).toContain(`Rate ${key} until ${input.deadline}`);
  });
});

describe("A move that the stage does not know", () => {
  test("is a conflict that names the stages where it is open", async () => {
    const { id } = await aDraft(cast);
    await expect(does(lead, moveOn, { target: id, input: { verb: "startBuilding" } })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("open in: approved"),
    });
  });
});
