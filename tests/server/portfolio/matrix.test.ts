import { beforeAll, describe, expect, test } from "vitest";
import { binOf, viewOfBin } from "@/lib/domain/portfolio/matrix/bins";
import { mersenneTwister } from "@/lib/domain/random/mersenne-twister";
import { u53 } from "@/lib/domain/random/uniform";
import { database } from "@/lib/server/db";
import type { Matrix } from "@/lib/server/portfolio/matrix";
import type { Actor } from "@/lib/server/session";
import { aRow } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { statementsOf } from "@/tests/support/statements";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const counted = statementsOf();

async function matrixFor(actor: Actor, query = ""): Promise<Matrix> {
  const { status, body } = await call<Matrix>("GET", `/portfolio/matrix${query}`, {
    token: await cast.token(actor),
  });
  expect(status).toBe(200);
  return body;
}

const revealed = { priority: 60, prioritySe: 4, revealedAt: new Date("2026-11-01T08:00:00Z") };
const valued = { valueYearLikely: 5_000_000n, cost: 900_000n, currency: "EUR" };

describe("The matrix of a few cases", () => {
  beforeAll(async () => {
    await aRow({ title: "First", stage: "review", impact: 4, feasibility: 4, ...revealed, ...valued });
    await aRow({ title: "Second", stage: "live", impact: 2, feasibility: 3, ...revealed, priority: 30 });
    await aRow({
      title: "Glance",
      ...{ stage: "triage", impact: 3, feasibility: 3, priority: 99, prioritySe: 9, quickLook: true },
    });
    await aRow({ title: "Closed", stage: "declined", impact: 4, feasibility: 4, ...revealed });
    await aRow({
      title: "Hidden",
      ...{ stage: "review", impact: 5, feasibility: 5, confidential: true, ...revealed },
    });
    await aRow({ title: "Waiting", stage: "submitted" });
    await aRow({ title: "Draft", stage: "draft" });
  });

  const titles = ({ cases }: Matrix) => cases?.map(({ title }) => title);

  test("shows every open case that has a place in the order of the ranking, provisional looks behind", async () => {
    const matrix = await matrixFor(cast.viewer);
    expect(titles(matrix)).toEqual(["First", "Second", "Glance"]);
    expect(matrix).toMatchObject({ inView: 3, bins: null, thresholds: { impact: 3, overAmbitious: 2 } });
    expect(matrix.cases?.map(({ quickLook }) => quickLook)).toEqual([false, false, true]);
  });

  test("counts and names what has no place yet, drafts aside", async () => {
    const { unplaced } = await matrixFor(cast.viewer);
    expect(unplaced).toMatchObject({ total: 1, cases: [{ title: "Waiting", stage: "submitted" }] });
  });

  test("holds a confidential case for those alone who may read it", async () => {
    expect(titles(await matrixFor(cast.lead))).toContain("Hidden");
    expect(JSON.stringify(await matrixFor(cast.executive))).not.toContain("Hidden");
  });

  test("holds money for those alone who may read it", async () => {
    const [first] = (await matrixFor(cast.executive)).cases ?? [];
    expect(first).toMatchObject({ valueYear: { amountMinor: 5_000_000, currency: "EUR" } });
    const [seen] = (await matrixFor(cast.viewer)).cases ?? [];
    expect(seen).not.toHaveProperty("valueYear");
    expect(seen).not.toHaveProperty("cost");
  });

  test("narrows to stages and to a part of the scales, whichever end comes first", async () => {
    expect(titles(await matrixFor(cast.viewer, "?stage=live"))).toEqual(["Second"]);
    const part = "?impactFrom=2.5&impactTo=5&feasibilityFrom=4.5&feasibilityTo=3";
    expect(titles(await matrixFor(cast.viewer, part))).toEqual(["First", "Glance"]);
  });

  test("shows a blocked case as blocked, where its scores put it", async () => {
    const row = await aRow({ title: "Stuck", stage: "parked", impact: 4, feasibility: 2.5, ...revealed });
    await database().useCase.update({ where: { id: row.id }, data: { openBlockers: 1 } });
    const { cases } = await matrixFor(cast.viewer, "?stage=parked");
    expect(cases).toMatchObject([{ title: "Stuck", quadrant: "blocked", impact: 4 }]);
  });

  test.each(["impactFrom=0.9", "impactTo=6", "feasibilityFrom=much"])("refuses %s", async (query) => {
    const { status, body } = await call<{ errors: { field: string }[] }>(
      "GET",
      `/portfolio/matrix?${query}`,
      { token: await cast.token(cast.viewer) },
    );
    expect({ status, field: body.errors[0]?.field }).toEqual({ status: 422, field: query.split("=")[0] });
  });

  test("asks the database as often for 400 cases as for a few", async () => {
    const token = await cast.token(cast.lead);
    const few = await counted(() => call("GET", "/portfolio/matrix", { token }));
    expect(few.length, few.join("\n")).toBeLessThanOrEqual(3);
  });
});

describe("A crowded matrix", () => {
  const SEED = 20_261_130;
  const stream = mersenneTwister(SEED);
  // Hundredths, so that many cases lie on the border of two fields.
  const score = () => 1 + Math.floor(u53(stream) * 401) / 100;
  const made: { impact: number; feasibility: number }[] = [];

  beforeAll(async () => {
    await database().useCase.deleteMany({});
    const data = Array.from({ length: 1_200 }, (_, index) => ({
      ...{ title: `Crowd ${index}`, stage: "review", ...revealed },
      ...{ impact: score(), feasibility: score() },
    }));
    made.push(...data);
    await database().useCase.createMany({ data });
  });

  test("counts its cases by the fields of the rule", async () => {
    const { cases, bins, inView } = await matrixFor(cast.viewer);
    expect({ cases, inView }).toEqual({ cases: null, inView: 1_200 });
    const expected = new Map<string, number>();
    for (const place of made) {
      const name = JSON.stringify(viewOfBin(binOf(place, 0.25), 0.25));
      expected.set(name, (expected.get(name) ?? 0) + 1);
    }
    const told = bins?.map(({ cases: count, quickLooks: _, ...view }) => [JSON.stringify(view), count]);
    expect(new Map(told as [string, number][])).toEqual(expected);
  });

  test("shows each case again nearer by", async () => {
    const { cases, bins } = await matrixFor(
      cast.viewer,
      "?impactFrom=3&impactTo=4&feasibilityFrom=3&feasibilityTo=4",
    );
    const isIn = (value: number) => value >= 3 && value < 4;
    const inside = made.filter(({ impact, feasibility }) => isIn(impact) && isIn(feasibility));
    expect({ cases: cases?.length, bins }).toEqual({ cases: inside.length, bins: null });
  });

  test("asks the database a constant number of times", async () => {
    const token = await cast.token(cast.viewer);
    const said = await counted(() => call("GET", "/portfolio/matrix", { token }));
    expect(said.length, said.join("\n")).toBeLessThanOrEqual(4);
  });
});
