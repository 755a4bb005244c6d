import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { moveOn } from "@/lib/server/lifecycle/commands";
import { proposeOverride, settleOverride } from "@/lib/server/overrides/commands";
import type { OverrideView } from "@/lib/server/overrides/rows";
import { rateUseCase, revealScores } from "@/lib/server/scoring/commands";
import { startScoring } from "@/lib/server/scoring/start-scoring";
import type { Actor } from "@/lib/server/session";
import { projectionDifferences } from "@/scripts/projections/differences";
import {
  aCaseInReview,
  aCaseInScoring,
  anApprovedCase,
  aPanel,
  aSheet,
  does,
  entriesOf,
} from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { lead, leadB, viewer } = cast;
const reason = "The board asks for it by name.";

const propose = (
  actor: Actor,
  target: string,
  axes: { impact?: number | null; feasibility?: number | null },
) =>
  does<OverrideView>(actor, proposeOverride, {
    target,
    input: { impact: null, feasibility: null, ...axes, reason },
  });
const settle = (actor: Actor, target: string, outcome: string, note?: string) =>
  does<OverrideView>(actor, settleOverride, { target, input: { outcome, ...(note ? { note } : {}) } });
const get = async <T>(actor: Actor, path: string) =>
  (await call<T>("GET", path, { token: await cast.token(actor) })).body;
const row = (id: string) => database().useCase.findUniqueOrThrow({ where: { id } });

async function projectionsAgree() {
  for await (const { differences } of projectionDifferences()) expect(differences).toEqual([]);
}

describe("Proposing another place", () => {
  test("moves nothing, is logged with its reason, and tells the other leads", async () => {
    const { id, key, version } = await aCaseInReview(cast, [4, 4]);
    const proposed = await propose(lead, id, { impact: 2.5 });
    expect(proposed).toMatchObject({ state: "proposed", impact: 2.5, by: lead.name, mine: true });
    expect(await row(id)).toMatchObject({ impact: 4, priority: 75, version });
    expect((await entriesOf(id)).at(-1)).toMatchObject({ action: "override.propose" });
    const told = await database().notice.findMany({ where: { useCaseId: id, kind: "overrideProposed" } });
    expect(told.map(({ personId }) => personId)).toContain(leadB.personId);
    expect(told.map(({ personId }) => personId)).not.toContain(lead.personId);
    expect(told[0]?.text).toContain(key);
    expect(told[0]?.text).not.toMatch(/2\.5/);
  });

  test("stands in the queue of the leads, and of nobody else", async () => {
    const { id, key } = await aCaseInReview(cast, [4, 4]);
    const { id: override } = await propose(lead, id, { feasibility: 5 });
    const { data } = await get<{ data: { id: string; case: { key: string } }[] }>(leadB, "/overrides");
    expect(data.find((one) => one.id === override)?.case.key).toBe(key);
    const refused = await call("GET", "/overrides", { token: await cast.token(viewer) });
    expect(refused.status).toBe(403);
  });

  test.each<[string, { impact?: number; feasibility?: number }]>([
    ["names no axis of a case that stands as rated", {}],
    ["names the place where the case stands", { impact: 4, feasibility: 4 }],
  ])("is refused where it %s", async (_what, axes) => {
    const { id } = await aCaseInReview(cast, [4, 4]);
    await expect(propose(lead, id, axes)).rejects.toMatchObject({ code: "invalid" });
  });

  test("is refused while another proposal waits, even in the same moment", async () => {
    const { id } = await aCaseInReview(cast, [4, 4]);
    const both = await Promise.allSettled([
      propose(lead, id, { impact: 2 }),
      propose(leadB, id, { impact: 3 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(propose(leadB, id, { impact: 5 })).rejects.toMatchObject({ code: "conflict" });
  });

  test("is refused before a reveal, on a closed case, on one's own case, and to whoever is no lead", async () => {
    const { id: blind } = await aCaseInScoring(cast);
    await expect(propose(lead, blind, { impact: 2 })).rejects.toMatchObject({ code: "conflict" });
    const { id: closed } = await aCaseInReview(cast);
    await database().useCase.update({ where: { id: closed }, data: { stage: "declined" } });
    await expect(propose(lead, closed, { impact: 2 })).rejects.toMatchObject({ code: "conflict" });
    const { id: own } = await aCaseInReview(cast);
    await database().useCase.update({ where: { id: own }, data: { ownerId: lead.personId } });
    await expect(propose(lead, own, { impact: 2 })).rejects.toMatchObject({ code: "forbidden" });
    const { id } = await aCaseInReview(cast);
    await expect(propose(cast.executive, id, { impact: 2 })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("A second lead", () => {
  test("accepts: the case moves, the ratings stay, and every page says the same number", async () => {
    const { id, key, version } = await aCaseInReview(cast, [4, 4]);
    const { id: override } = await propose(lead, id, { impact: 1, feasibility: 5 });
    expect(await settle(leadB, override, "accept")).toMatchObject({
      state: "accepted",
      settledBy: leadB.name,
    });
    expect(await row(id)).toMatchObject({
      impact: 1,
      feasibility: 5,
      quadrant: "fill_in",
      version: version + 1,
    });
    const score = await get<Record<string, unknown>>(viewer, `/use-cases/${key}/score`);
    expect(score).toMatchObject({
      priority: (await row(id)).priority,
      impact: { score: 1 },
      rated: { impact: 4, feasibility: 4 },
      override: { impact: 1, feasibility: 5, reason, by: lead.name, settledBy: leadB.name },
    });
    const { cases } = await get<{ cases: { key: string; impact: number }[] }>(viewer, "/portfolio/matrix");
    expect(cases.find((one) => one.key === key)?.impact).toBe(1);
    expect((await entriesOf(id)).map(({ action }) => action)).toContain("override.settle");
    await projectionsAgree();
  });

  test("declines with a note, and nothing moves", async () => {
    const { id } = await aCaseInReview(cast, [4, 4]);
    const { id: override } = await propose(lead, id, { impact: 1 });
    await expect(settle(leadB, override, "decline")).rejects.toMatchObject({ code: "invalid" });
    expect(await settle(leadB, override, "decline", "The ratings say why.")).toMatchObject({
      state: "declined",
      settleNote: "The ratings say why.",
    });
    expect(await row(id)).toMatchObject({ impact: 4 });
    const told = await database().notice.findFirst({ where: { useCaseId: id, kind: "overrideSettled" } });
    expect(told?.personId).toBe(lead.personId);
  });

  test("is somebody else than the first, who can take it back", async () => {
    const { id } = await aCaseInReview(cast, [4, 4]);
    const { id: override } = await propose(lead, id, { impact: 1 });
    await expect(settle(lead, override, "accept")).rejects.toMatchObject({ code: "forbidden" });
    await expect(settle(leadB, override, "withdraw")).rejects.toMatchObject({ code: "forbidden" });
    expect(await settle(lead, override, "withdraw")).toMatchObject({ state: "withdrawn" });
    await expect(settle(leadB, override, "accept")).rejects.toMatchObject({ code: "conflict" });
  });

  test("settles once: of two in the same moment one is told", async () => {
    const { id } = await aCaseInReview(cast, [4, 4]);
    const { id: override } = await propose(lead, id, { impact: 1 });
    const both = await Promise.allSettled([
      settle(leadB, override, "accept"),
      settle(leadB, override, "decline", "No."),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await projectionsAgree();
  });
});

describe("An override in force", () => {
  async function overridden() {
    const found = await aCaseInReview(cast, [4, 4]);
    await settle(leadB, (await propose(lead, found.id, { impact: 2 })).id, "accept");
    return found;
  }

  test("outlasts a second rating, and is taken away by another pair of leads alone", async () => {
    const { id } = await overridden();
    await does(cast.scorerA, rateUseCase, { target: id, input: aSheet(5), ifMatch: null });
    expect(await row(id)).toMatchObject({ impact: 2 });
    await settle(lead, (await propose(leadB, id, {})).id, "accept");
    expect(await row(id)).toMatchObject({ impact: 4.5 });
    await projectionsAgree();
  });

  test("stands in the record of a decision with the score that it made", async () => {
    const { id } = await overridden();
    const input = { outcome: "defer", until: "2027-03-31", reason };
    await does(cast.executive, decideUseCase, { target: id, input });
    const { inputs } = await database().decision.findFirstOrThrow({ where: { useCaseId: id } });
    expect(inputs).toMatchObject({
      override: { impact: 2, feasibility: null },
      score: { impact: { score: 2 } },
    });
  });

  test("is seen by nobody while a new panel rates blind, and counts no more once that is revealed", async () => {
    const { id, key } = await overridden();
    const { id: waiting } = await propose(leadB, id, { impact: 5 });
    await does(cast.executive, decideUseCase, {
      target: id,
      input: { outcome: "decline", reason, wouldHaveChangedIt: "A budget." },
    });
    await does(lead, moveOn, { target: id, input: { verb: "reopen", reason } });
    await does(lead, startScoring, { target: id, input: aPanel(cast) });
    expect(await row(id)).toMatchObject({ impact: null, priority: null });
    for (const actor of [lead, leadB, cast.scorerA, cast.auditor]) {
      expect(await get(actor, `/use-cases/${key}/overrides`)).toEqual({ data: [] });
      expect((await get<{ code: string }>(actor, `/use-cases/${key}/score`)).code).toBe("notFound");
      expect(JSON.stringify(await get(actor, `/use-cases/${key}/activity`))).not.toContain("override.");
    }
    const queue = await get<{ data: { id: string }[] }>(lead, "/overrides");
    expect(queue.data.map((one) => one.id)).not.toContain(waiting);
    await expect(settle(lead, waiting, "accept")).rejects.toMatchObject({ code: "conflict" });
    for (const scorer of [cast.scorerA, cast.scorerB]) {
      await does(scorer, rateUseCase, { target: id, input: aSheet(3), ifNoneMatch: true });
    }
    await does(lead, revealScores, { target: id });
    expect(await row(id)).toMatchObject({ impact: 3 });
    expect(JSON.stringify(await get(lead, `/use-cases/${key}/activity`))).toContain("override.settle");
    await expect(settle(lead, waiting, "accept")).rejects.toMatchObject({ code: "conflict" });
    await projectionsAgree();
  });

  test("of a confidential case is nobody's to know of who may not read the case", async () => {
    const { id, key } = await anApprovedCase(cast, { confidential: true });
    const { id: override } = await propose(lead, id, { impact: 2 });
    const token = await cast.token(viewer);
    expect((await call("GET", `/use-cases/${key}/overrides`, { token })).status).toBe(404);
    const settled = await call("POST", `/overrides/${override}/settle`, {
      token,
      body: { outcome: "accept" },
    });
    expect(settled.status).toBe(403);
  });
});
