import { beforeAll, describe, expect, test } from "vitest";
import { mersenneTwister } from "@/lib/domain/random/mersenne-twister";
import { u53 } from "@/lib/domain/random/uniform";
import { compareRanked } from "@/lib/domain/scoring/rank";
import { ListOrder } from "@/lib/domain/use-cases/list-order";
import { raiseBlocker } from "@/lib/server/blockers/commands";
import { database } from "@/lib/server/db";
import type { UseCaseModel } from "@/lib/server/generated/models";
import { editCycle } from "@/lib/server/portfolio/commands";
import type { Actor } from "@/lib/server/session";
import { aBlocker } from "@/tests/server/access/objects";
import { aRow, does, euros } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const SEED = 20_261_122;
const stream = mersenneTwister(SEED);
const below = (bound: number) => Math.floor(u53(stream) * bound);

/** Few values, so that many cases tie on one column or on all of them, some to the last bit but one. */
function aProjection() {
  const scores = [40, 40 + 1e-9, 60, 60.123456789];
  const axes = [2, 3, 3.5];
  return {
    priority: scores[below(4)] ?? 0,
    impact: axes[below(3)] ?? 0,
    feasibility: axes[below(3)] ?? 0,
    prioritySe: axes[below(3)] ?? 0,
    revealedAt: new Date("2026-11-01T08:00:00Z"),
    createdAt: new Date(Date.UTC(2026, 9, 1 + below(2))),
    ...(below(3) > 0 ? { valueYearLikely: BigInt(below(5)), currency: below(2) ? "EUR" : "USD" } : {}),
  };
}

const ranked: UseCaseModel[] = [];
const stages = ["review", "approved", "parked"];

beforeAll(async () => {
  for (let index = 0; index < 120; index += 1) {
    const confidential = index % 6 === 0;
    ranked.push(await aRow({ ...aProjection(), stage: stages[index % 3] as string, confidential }));
  }
  for (const stage of ["draft", "submitted", "triage", "scoring", "building", "live", "declined"]) {
    await aRow({ stage });
    await aRow({ ...aProjection(), stage });
  }
  ranked.sort((a, b) => compareRanked(comparable(a), comparable(b)));
}, 60_000);

const comparable = ({ createdAt, ...row }: UseCaseModel) => ({ ...row, createdAt: createdAt.toISOString() });
const open = () => ranked.filter(({ confidential }) => !confidential);

interface Listed {
  id: string;
  key: string;
  rank: number;
  cutLine: string | null;
}

async function rankingFor(actor: Actor, query = ""): Promise<Listed[]> {
  const { body } = await call<{ ranking: Listed[] }>("GET", `/portfolio${query}`, {
    token: await cast.token(actor),
  });
  return body.ranking;
}

describe(`The ranking (120 cases with ties, seed ${SEED})`, () => {
  test("stands in the order of the rule, and holds review, approved and parked cases alone", async () => {
    expect((await rankingFor(cast.lead)).map(({ id }) => id)).toEqual(ranked.map(({ id }) => id));
  });

  test("counts ranks per viewer, without gaps that would tell of what is hidden", async () => {
    const seen = await rankingFor(cast.viewer);
    expect(seen.map(({ id }) => id)).toEqual(open().map(({ id }) => id));
    expect(seen.map(({ rank }) => rank)).toEqual(open().map((_, index) => index + 1));
  });

  test("gives a case the rank on its own page that it has in the list, for each viewer", async () => {
    for (const actor of [cast.viewer, cast.lead]) {
      const token = await cast.token(actor);
      for (const { key, rank } of (await rankingFor(actor)).filter((_, index) => index % 9 === 0)) {
        expect(await call("GET", `/use-cases/${key}`, { token })).toMatchObject({ body: { rank } });
      }
    }
  });

  test("gives no rank to a case that does not stand in it", async () => {
    const token = await cast.token(cast.lead);
    const { body } = await call<{ data: Listed[] }>("GET", "/use-cases?stage=building,live,draft,scoring", {
      token,
    });
    expect(body.data.length).toBe(8);
    for (const { key } of body.data) {
      expect(await call("GET", `/use-cases/${key}`, { token })).toMatchObject({ body: { rank: null } });
    }
  });

  test("keeps the ranks of the whole when it is narrowed", async () => {
    const whole = new Map((await rankingFor(cast.lead)).map(({ id, rank }) => [id, rank]));
    const parked = await rankingFor(cast.lead, "?stage=parked");
    expect(parked.length).toBe(40);
    for (const { id, rank } of parked) expect(rank).toBe(whole.get(id));
  });

  test("is the order of the list by priority, whose cases without one follow, newest first", async () => {
    const listed = await everyPage(cast.lead, "-priority", 50);
    const rows = await database().useCase.findMany();
    const expected = rows.sort(
      (a, b) =>
        Number(a.priority === null) - Number(b.priority === null) ||
        (a.priority === null ? b.number - a.number : compareRanked(comparable(a), comparable(b))),
    );
    expect(listed).toEqual(expected.map(({ id }) => id));
  });
});

async function everyPage(
  actor: Actor,
  sort: string,
  limit: number,
  between = async () => {},
): Promise<string[]> {
  const token = await cast.token(actor);
  const seen: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const path: string = `/use-cases?sort=${sort}&limit=${limit}${cursor && `&cursor=${cursor}`}`;
    const { body } = await call<{ data: Listed[]; page: { next: string | null } }>("GET", path, { token });
    seen.push(...body.data.map(({ id }) => id));
    cursor = body.page.next;
    await between();
  }
  return seen;
}

describe("The pages of the list", () => {
  const sorts = ListOrder.options;

  test.each(sorts)("by %s hold every case once, in one order whatever their length", async (sort) => {
    const all = await everyPage(cast.lead, sort, 200);
    expect(new Set(all).size).toBe(await database().useCase.count());
    for (const limit of [1, 7, 50]) expect(await everyPage(cast.lead, sort, limit)).toEqual(all);
  });

  test.each(sorts)("by %s hold every case once although others are added meanwhile", async (sort) => {
    const before = await database().useCase.findMany({ select: { id: true } });
    let turn = 0;
    const seen = await everyPage(cast.lead, sort, 20, async () => {
      turn += 1;
      await aRow(
        turn % 2 ? { ...aProjection(), stage: "review" } : { title: turn % 4 ? "0 first" : "zz last" },
      );
    });
    expect(new Set(seen).size).toBe(seen.length);
    for (const { id } of before) expect(seen).toContain(id);
  });

  test.each(sorts)("by %s leave out what is confidential, and count without it", async (sort) => {
    const hidden = ranked.filter(({ confidential }) => confidential).map(({ id }) => id);
    const seen = await everyPage(cast.executive, sort, 50);
    expect(seen.filter((id) => hidden.includes(id))).toEqual([]);
    const { body } = await call<{ page: { total: number } }>("GET", `/use-cases?sort=${sort}`, {
      token: await cast.token(cast.executive),
    });
    expect(body.page.total).toBe(seen.length);
  });

  test.each(["", "x", Buffer.from("{}").toString("base64url"), "'; drop table x"])(
    "refuse a cursor that is none of ours: %j",
    async (cursor) => {
      const token = await cast.token(cast.executive);
      for (const sort of sorts) {
        const path = `/use-cases?sort=${sort}&cursor=${encodeURIComponent(cursor)}`;
        const { status } = await call("GET", path, { token });
        expect([sort, status]).toEqual([sort, cursor === "" ? 200 : 422]);
      }
    },
  );
});

describe("The cut-line", () => {
  beforeAll(async () => {
    await database().useCase.deleteMany();
    const costs = [30, 50, null, 40, 10];
    for (const [index, cost] of costs.entries()) {
      await aRow({
        ...aProjection(),
        title: `Rank ${index + 1}`,
        stage: "review",
        priority: 90 - index,
        cost: cost === null ? null : BigInt(cost * 100),
        currency: "EUR",
      });
    }
    const dollars = { cost: 1_000n, currency: "USD" };
    await aRow({ ...aProjection(), title: "In dollars", stage: "review", priority: 85.5, ...dollars });
    const [, second] = await database().useCase.findMany({ orderBy: { priority: "desc" } });
    await does(cast.reviewerPrivacy, raiseBlocker, { target: second?.id ?? "", input: aBlocker });
    await does(cast.lead, editCycle, { target: "current", input: { budget: euros(75) }, ifMatch: null });
  });

  test("spends the budget of the cycle down the ranking, and skips what is blocked or of unknown cost", async () => {
    expect((await rankingFor(cast.lead)).map(({ cutLine }) => cutLine)).toEqual([
      "above",
      "skipped",
      "unknownCost",
      "above",
      "below",
      "below",
    ]);
  });

  test("leaves a blocked case in its place", async () => {
    const [, second] = await rankingFor(cast.lead);
    expect(second).toMatchObject({ rank: 2, quadrant: "blocked" });
  });

  test("is drawn for nobody who may not read all money, and for nobody without a budget", async () => {
    for (const actor of [cast.viewer, cast.proposer, cast.admin]) {
      expect((await rankingFor(actor)).every(({ cutLine }) => cutLine === null)).toBe(true);
    }
    await does(cast.lead, editCycle, { target: "current", input: { budget: null }, ifMatch: null });
    expect((await rankingFor(cast.lead)).every(({ cutLine }) => cutLine === null)).toBe(true);
  });
});
