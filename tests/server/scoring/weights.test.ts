import { afterAll, describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import type { JobView } from "@/lib/server/jobs/rows";
import { startWorker } from "@/lib/server/jobs/worker";
import { rateUseCase } from "@/lib/server/scoring/commands";
import { projectionDifferences } from "@/scripts/projections/differences";
import {
  aCaseInReview,
  aCaseInScoring,
  aCaseInTriage,
  allCriteria,
  aSheet,
  does,
} from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const lead = await cast.token(cast.lead);
const stops: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(stops.map((stop) => stop())));

interface Change {
  scoringModel: number;
  job: string;
  code: string;
}

const unevenSheet = {
  ratings: allCriteria.map((criterion, index) => ({ criterion, value: 1 + ((index * 2) % 5) })),
  submit: true,
};

const reason = "Reach counts for more this year.";
const change = (body: object, token = lead) =>
  call<Change>("POST", "/scoring-model", { token, body: { reason, ...body } });

/** As when the next quarter has begun: what was rated belongs to the one before. */
const nextCycle = () => database().scoringRound.updateMany({ data: { cycleId: null } });

async function work(job: string): Promise<JobView> {
  const worker = startWorker({ pollMs: 20 });
  stops.push(() => worker.stop());
  try {
    for (;;) {
      const { body } = await call<JobView>("GET", `/jobs/${job}`, { token: lead });
      if (!["queued", "running"].includes(body.state)) return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await worker.stop();
  }
}

async function differences() {
  const all = [];
  for await (const part of projectionDifferences()) all.push(...part.differences);
  return all;
}

describe("A change of weights", () => {
  test("counts every case anew, rated and looked at, by the rule; what stood at the reveal is still told", async () => {
    const rated = await aCaseInReview(cast, [5, 2]);
    await does(cast.scorerA, rateUseCase, { target: rated.id, input: unevenSheet, ifMatch: null });
    const looked = await aCaseInTriage(cast);
    const looks = allCriteria.map((criterion, index) => ({
      case: looked.key,
      criterion,
      value: 1 + (index % 5),
    }));
    await call("POST", "/quick-looks", { token: lead, body: { looks } });
    const before = await database().useCase.findUniqueOrThrow({ where: { id: rated.id } });
    await nextCycle();

    const { status, body } = await change({ basedOn: 1, theta: 0.6, weights: { reach: 0.5 } });
    expect([status, body.scoringModel]).toEqual([202, 2]);
    const left = await call<{ counting: object }>("GET", "/scoring-model/versions", { token: lead });
    expect(left.body.counting).toMatchObject({ state: "queued", done: 0, total: 2 });
    expect(await work(body.job)).toMatchObject({ state: "done", done: 2, total: 2 });

    const after = await database().useCase.findUniqueOrThrow({ where: { id: rated.id } });
    expect(after.priority).not.toBeCloseTo(before.priority ?? 0, 3);
    expect([after.scoredUnder, after.revealedAt, after.version]).toEqual([
      2,
      before.revealedAt,
      before.version,
    ]);
    expect(await differences()).toEqual([]);
    const score = await call("GET", `/use-cases/${rated.key}/score`, { token: lead });
    expect(score.body).toMatchObject({
      scoringModel: 2,
      priority: after.priority,
      ratedUnder: { scoringModel: 1, priority: before.priority },
    });
    const shown = await call<{ stale: object }>("GET", `/use-cases/${rated.key}`, { token: lead });
    expect(JSON.stringify(shown.body.stale)).toContain("version 2 is in force");
  });

  test("is what moves cases; that another case came, was rated and revealed moves none", async () => {
    const figures = () =>
      database().useCase.findMany({
        where: { priority: { not: null } },
        orderBy: { number: "asc" },
        select: {
          id: true,
          impact: true,
          feasibility: true,
          priority: true,
          prioritySe: true,
          quadrant: true,
        },
      });
    const before = await figures();
    const { id } = await aCaseInReview(cast, [5, 5]);
    const after = await figures();
    expect(after.length).toBe(before.length + 1);
    expect(after.filter((one) => one.id !== id)).toEqual(before);
  });

  test("goes on where it was cut off, and what is revealed meanwhile stands under the new version too", async () => {
    const cases = [await aCaseInReview(cast, [4, 4]), await aCaseInReview(cast, [2, 3])];
    await nextCycle();
    const { body } = await change({ basedOn: 2, weights: { reach: 0.9 } });
    const meanwhile = await aCaseInReview(cast, [3, 3]);
    await database().useCase.update({ where: { id: cases[0]?.id ?? "" }, data: { scoredUnder: 3 } });
    await database().job.update({
      where: { id: body.job },
      data: { done: 1, interruptedAt: new Date(), interruptedDone: 1 },
    });
    // The one that is said to be done keeps its figures: the work does not begin anew.
    const kept = await database().useCase.findUniqueOrThrow({ where: { id: cases[0]?.id ?? "" } });
    const ended = await work(body.job);
    expect(ended).toMatchObject({ state: "done", interrupted: { done: 1 } });
    const rows = await database().useCase.findMany({ where: { priority: { not: null } } });
    expect(new Set(rows.map(({ scoredUnder }) => scoredUnder))).toEqual(new Set([3]));
    expect(rows.find(({ id }) => id === kept.id)?.priority).toBe(kept.priority);
    expect(rows.some(({ id }) => id === meanwhile.id)).toBe(true);
    await database().useCase.update({ where: { id: kept.id }, data: { scoredUnder: 2 } });
    expect((await differences()).map(({ column }) => column)).toContain("scoredUnder");
    await nextCycle();
    const next = await change({ basedOn: 3, weights: { reach: 0.3 } });
    await work(next.body.job);
    expect(await differences()).toEqual([]);
  });

  test("is refused once the cycle has its first rating, to whoever saw another version, and to all but leads", async () => {
    await nextCycle();
    const newest = async () => (await call<Change>("GET", "/scoring-model", { token: lead })).body;
    const { version } = (await newest()) as unknown as { version: number };
    const open = await aCaseInScoring(cast);
    const stale = await change({ basedOn: version - 1, weights: { reach: 0.7 } });
    expect([stale.status, stale.body.code]).toEqual([412, "stale"]);
    const same = await change({ basedOn: version });
    expect([same.status, same.body.code]).toEqual([422, "invalid"]);
    const unknown = await change({ basedOn: version, weights: { beauty: 1 } });
    expect([unknown.status, unknown.body.code]).toEqual([422, "invalid"]);
    const viewer = await change({ basedOn: version, weights: { reach: 0.7 } }, await cast.token(cast.viewer));
    expect(viewer.status).toBe(403);
    await call("PUT", `/use-cases/${open.key}/rating`, {
      token: await cast.token(cast.scorerA),
      body: aSheet(4, false),
      headers: { "if-none-match": "*" },
    });
    const frozen = await change({ basedOn: version, weights: { reach: 0.7 } });
    expect([frozen.status, frozen.body.code]).toEqual([409, "conflict"]);
  });
});
