import { expect, test } from "vitest";
import { raiseBlocker } from "@/lib/server/blockers/commands";
import { database } from "@/lib/server/db";
import { rateUseCase } from "@/lib/server/scoring/commands";
import type { Actor } from "@/lib/server/session";
import { aBlocker } from "@/tests/server/access/objects";
import { aCaseInReview, aCaseInScoring, aSheet, does } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();

async function cycleFor(actor: Actor) {
  const { body } = await call<{ cycle: Record<string, unknown> | null }>("GET", "/home", {
    token: await cast.token(actor),
  });
  return body.cycle;
}

test("A cycle without a panel says nothing", async () => {
  expect(await cycleFor(cast.lead)).toBeNull();
});

test("A lead sees how far the panels of the cycle are, each number with its cases", async () => {
  const far = await aCaseInReview(cast, [5, 2]);
  const near = await aCaseInReview(cast, [4, 4]);
  const late = await aCaseInScoring(cast);
  const running = await aCaseInScoring(cast);
  await does(cast.scorerA, rateUseCase, { target: late.id, input: aSheet(4), ifNoneMatch: true });
  await database().scoringRound.updateMany({
    where: { useCaseId: late.id },
    data: { deadline: new Date("2026-01-31") },
  });
  await does(cast.scorerA, raiseBlocker, { target: near.id, input: aBlocker });
  expect(await cycleFor(cast.lead)).toMatchObject({
    cases: { total: 4, keys: [far.key, near.key, late.key, running.key] },
    scored: { total: 2, keys: [far.key, near.key] },
    late: { total: 1, ratings: 1, keys: [late.key] },
    diverging: { total: 1, keys: [far.key] },
    blocked: [{ area: "privacy", total: 1, keys: [near.key] }],
  });
});

test("Nobody but leads sees it", async () => {
  for (const actor of [cast.scorerA, cast.executive, cast.viewer]) expect(await cycleFor(actor)).toBeNull();
});
