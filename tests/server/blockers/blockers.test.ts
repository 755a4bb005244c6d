import { describe, expect, test } from "vitest";
import { liftBlocker, raiseBlocker } from "@/lib/server/blockers/commands";
import { database } from "@/lib/server/db";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { moveOn } from "@/lib/server/lifecycle/commands";
import { aBlocker } from "@/tests/server/access/objects";
import {
  aCaseInReview,
  aCaseInTriage,
  aLiveCase,
  anActor,
  does,
  entriesOf,
  funding,
} from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { executive, lead, proposer, reviewerFinance, reviewerPrivacy, scorerA } = cast;

const openOn = (useCaseId: string) =>
  database().blocker.findFirstOrThrow({
    where: { useCaseId, liftedAt: null },
    orderBy: { raisedAt: "desc" },
  });
const lift = (actor: typeof lead, target: string) =>
  does(actor, liftBlocker, { target, input: { reason: "The contract allows it." } });

describe("Raising a blocker", () => {
  test("marks the case as blocked beside its score, which stays as it is", async () => {
    const { id, key } = await aCaseInReview(cast, [5, 5]);
    const blocked = await does(scorerA, raiseBlocker, { target: id, input: aBlocker });
    expect(blocked).toMatchObject({ quadrant: "blocked", blockers: 1, priority: 100, stage: "review" });
    const { body } = await call("GET", `/use-cases/${key}/score`, { token: await cast.token(cast.viewer) });
    expect(body).toMatchObject({
      priority: 100,
      quadrant: "blocked",
      blockers: [expect.objectContaining({ kind: "noRightToData", area: "privacy", raisedBy: scorerA.name })],
    });
  });

  test("tells the proposer and the reviewers of its area, and no other reviewer", async () => {
    const { id, key } = await aCaseInTriage(cast);
    await does(reviewerFinance, raiseBlocker, { target: id, input: aBlocker });
    const told = await database().notice.findMany({ where: { kind: "blocked", useCaseId: id } });
    expect(told.map(({ personId }) => personId).sort()).toEqual(
      [proposer.personId, reviewerPrivacy.personId].sort(),
    );
    expect(told[0]?.text).toBe(`${key} is blocked: no right to the data.`);
  });

  test("makes the reviewers of its area part of a confidential case, for good", async () => {
    const { id, key } = await aCaseInReview(cast, [4, 4], { confidential: true });
    const token = await cast.token(reviewerPrivacy);
    expect((await call("GET", `/use-cases/${key}`, { token })).status).toBe(404);
    await does(scorerA, raiseBlocker, { target: id, input: aBlocker });
    expect((await call("GET", `/use-cases/${key}`, { token })).status).toBe(200);
    await lift(reviewerPrivacy, (await openOn(id)).id);
    expect((await call("GET", `/use-cases/${key}`, { token })).status).toBe(200);
  });

  test("is refused on a closed case", async () => {
    const { id } = await aLiveCase(cast);
    await does(lead, moveOn, { target: id, input: { verb: "retire", reason: "Old.", lesson: "None." } });
    await expect(does(scorerA, raiseBlocker, { target: id, input: aBlocker })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

describe("Lifting a blocker", () => {
  test("is for a reviewer of its area, with a reason, once", async () => {
    const { id } = await aCaseInReview(cast);
    await does(scorerA, raiseBlocker, { target: id, input: aBlocker });
    const blocker = await openOn(id);
    for (const actor of [reviewerFinance, lead, scorerA, executive]) {
      await expect(lift(actor, blocker.id)).rejects.toMatchObject({ code: "forbidden" });
    }
    await lift(reviewerPrivacy, blocker.id);
    await expect(lift(reviewerPrivacy, blocker.id)).rejects.toMatchObject({ code: "conflict" });
    expect(await does(executive, decideUseCase, { target: id, input: funding })).toMatchObject({
      stage: "approved",
    });
  });

  test("is not for a reviewer whose own case it is", async () => {
    const own = await anActor({ roles: ["reviewer"], areas: ["privacy"] });
    const { id } = await aCaseInReview(cast, [4, 4], { sponsor: own.personId });
    await does(scorerA, raiseBlocker, { target: id, input: aBlocker });
    await expect(lift(own, (await openOn(id)).id)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("of one of two leaves the case blocked", async () => {
    const { id } = await aCaseInReview(cast);
    await does(scorerA, raiseBlocker, { target: id, input: aBlocker });
    const finance = { kind: "noOwner", reason: "Nobody answers for it." };
    await does(scorerA, raiseBlocker, { target: id, input: finance });
    await lift(reviewerFinance, (await openOn(id)).id);
    await expect(does(executive, decideUseCase, { target: id, input: funding })).rejects.toMatchObject({
      code: "conflict",
    });
    await lift(reviewerPrivacy, (await openOn(id)).id);
    expect(await database().useCase.findUnique({ where: { id } })).toMatchObject({ openBlockers: 0 });
  });

  test("stands in the activity of the case, with both reasons", async () => {
    const { id } = await aCaseInReview(cast);
    await does(scorerA, raiseBlocker, { target: id, input: aBlocker });
    await lift(reviewerPrivacy, (await openOn(id)).id);
    const entries = (await entriesOf(id)).slice(-2);
    expect(entries.map(({ action }) => action)).toEqual(["blocker.raise", "blocker.lift"]);
    expect(entries.map(({ entry }) => JSON.parse(entry).reason)).toEqual([
      aBlocker.reason,
      "The contract allows it.",
    ]);
  });
});
