import { beforeEach, describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { moveOn } from "@/lib/server/lifecycle/commands";
import type { Portfolio } from "@/lib/server/portfolio/queries";
import { rateUseCase } from "@/lib/server/scoring/commands";
import type { Actor } from "@/lib/server/session";
import { aCaseInReview, aRow, aSheet, does, funding } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

const scored = { stage: "review", impact: 3, feasibility: 3, prioritySe: 1 };
const rankedFor = (days: number) => ({ ...scored, stageSince: daysAgo(days), revealedAt: daysAgo(days) });

async function movements(actor: Actor): Promise<Record<string, number | null>> {
  const { body } = await call<Portfolio>("GET", "/portfolio", { token: await cast.token(actor) });
  return Object.fromEntries(body.ranking.map(({ title, movement }) => [title, movement]));
}

/** A new priority, as a projection writes it, and since when. */
async function rescore(id: string, priority: number, since: Date): Promise<void> {
  await database().useCase.update({ where: { id }, data: { priority, revealedAt: since } });
}

beforeEach(async () => {
  await database().useCase.deleteMany();
});

describe("Movement in the ranking", () => {
  test("is the rank now against that of 30 days ago; null for who was not ranked then", async () => {
    const rising = await aRow({ ...rankedFor(60), title: "rises", priority: 20 });
    await aRow({ ...rankedFor(60), title: "stays", priority: 90 });
    await aRow({ ...rankedFor(60), title: "falls", priority: 40 });
    await aRow({ ...rankedFor(5), title: "is new", priority: 70 });
    await rescore(rising.id, 80, daysAgo(3));
    expect(await movements(cast.lead)).toEqual({ stays: 0, rises: 1, "is new": null, falls: -2 });
  });

  test("goes by the figures of then, however often they changed since", async () => {
    const { id } = await aRow({ ...rankedFor(90), title: "wanders", priority: 10 });
    await aRow({ ...rankedFor(90), title: "rests", priority: 50 });
    await rescore(id, 95, daysAgo(40));
    await rescore(id, 20, daysAgo(20));
    await rescore(id, 30, daysAgo(10));
    expect(await movements(cast.lead)).toEqual({ rests: 1, wanders: -1 });
  });

  test("counts who has left since: whoever stood behind has risen", async () => {
    const { id } = await aRow({ ...rankedFor(60), title: "leaves", priority: 90 });
    await aRow({ ...rankedFor(60), title: "follows", priority: 50 });
    await database().useCase.update({ where: { id }, data: { stage: "declined", stageSince: daysAgo(2) } });
    expect(await movements(cast.lead)).toEqual({ follows: 1 });
  });

  test("is new again for who came back within the month", async () => {
    const { id } = await aRow({ ...rankedFor(90), title: "comes back", priority: 90 });
    for (const [stage, days] of [
      ["building", 50],
      ["approved", 1],
    ] as const) {
      await database().useCase.update({ where: { id }, data: { stage, stageSince: daysAgo(days) } });
    }
    expect(await movements(cast.lead)).toEqual({ "comes back": null });
  });

  test("is counted per viewer: what is hidden moves nobody", async () => {
    await aRow({ ...rankedFor(60), title: "open", priority: 50 });
    await aRow({ ...rankedFor(5), title: "hidden", priority: 90, confidential: true });
    expect(await movements(cast.lead)).toEqual({ hidden: null, open: -1 });
    expect(await movements(cast.viewer)).toEqual({ open: 0 });
  });
});

describe("What a case is ranked by", () => {
  const keptOf = async (useCaseId: string) =>
    (await database().rankedSince.findMany({ where: { useCaseId }, orderBy: { since: "asc" } })).map(
      ({ priority }) => priority,
    );

  test("is kept at the reveal, at a second rating that changes it, and when it leaves the ranking", async () => {
    const { id } = await aCaseInReview(cast, [4, 4]);
    const priorityNow = async () => (await database().useCase.findUniqueOrThrow({ where: { id } })).priority;
    const first = await priorityNow();
    expect(await keptOf(id)).toEqual([first]);
    await does(cast.scorerA, rateUseCase, { target: id, input: aSheet(2), ifMatch: null });
    const second = await priorityNow();
    expect(second).toBeLessThan(first ?? 0);
    expect(await keptOf(id)).toEqual([first, second]);
    await does(cast.executive, decideUseCase, { target: id, input: funding });
    expect(await keptOf(id)).toEqual([first, second]);
    const input = { verb: "startBuilding", deliveryOwner: cast.delivery.personId };
    await does(cast.lead, moveOn, { target: id, input });
    expect(await keptOf(id)).toEqual([first, second, null]);
  });

  test("is not kept while nothing is revealed, nor for one person's quick look", async () => {
    const { id } = await aRow({ ...scored, priority: 50, quickLook: true });
    await database().useCase.update({ where: { id }, data: { priority: 60 } });
    const blind = await aRow({ stage: "scoring" });
    await database().useCase.update({ where: { id: blind.id }, data: { stage: "review" } });
    expect([await keptOf(id), await keptOf(blind.id)]).toEqual([[], []]);
  });
});
