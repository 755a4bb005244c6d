import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { editCycle } from "@/lib/server/portfolio/commands";
import type { Portfolio } from "@/lib/server/portfolio/queries";
import type { Actor } from "@/lib/server/session";
import { aDepartment, aRow, does, euros } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const [sales, care] = await Promise.all([aDepartment(), aDepartment()]);
const codeOf = async (id: string) => (await database().department.findUniqueOrThrow({ where: { id } })).code;

async function portfolioFor(actor: Actor, query = ""): Promise<Portfolio> {
  const { body } = await call<Portfolio>("GET", `/portfolio${query}`, { token: await cast.token(actor) });
  return body;
}

const scored = { impact: 3, feasibility: 3, prioritySe: 1, revealedAt: new Date("2026-11-01T08:00:00Z") };

describe("A narrowed ranking", () => {
  beforeAll(async () => {
    for (let index = 0; index < 6; index += 1) {
      await aRow({
        ...scored,
        title: `Rank ${index + 1}`,
        stage: index % 3 === 2 ? "approved" : "review",
        departmentId: index % 2 === 0 ? sales : care,
        priority: 90 - index,
        cost: 3_000n,
        valueYearLikely: 1_000n,
        currency: "EUR",
        confidential: index === 4,
      });
    }
    await does(cast.lead, editCycle, { target: "current", input: { budget: euros(100) }, ifMatch: null });
  });

  test("spends the budget down the whole ranking, and shows the places that its rows have there", async () => {
    const whole = await portfolioFor(cast.lead);
    expect(whole.ranking.map(({ cutLine }) => cutLine)).toEqual([
      ...["above", "above", "above"],
      ...["below", "below", "below"],
    ]);
    const narrowed = await portfolioFor(cast.lead, `?department=${await codeOf(care)}`);
    expect(narrowed.ranking.map(({ rank, cutLine }) => [rank, cutLine])).toEqual([
      [2, "above"],
      [4, "below"],
      [6, "below"],
    ]);
    expect(narrowed.line).toEqual(whole.line);
    expect(narrowed.line).toMatchObject({
      spent: euros(90),
      left: euros(10),
      funded: 3,
      first: { key: whole.ranking[3]?.key, rank: 4, cost: euros(30) },
    });
  });

  test("says how many ranked cases match, and goes page by page through all of them", async () => {
    expect((await portfolioFor(cast.lead)).rankingTotal).toBe(6);
    expect((await portfolioFor(cast.viewer)).rankingTotal).toBe(5);
    const query = `?stage=review&limit=3`;
    const first = await portfolioFor(cast.lead, query);
    const rest = await portfolioFor(cast.lead, `${query}&cursor=${first.rankingNext}`);
    expect([first.rankingTotal, rest.rankingTotal, rest.rankingNext]).toEqual([4, 4, null]);
    expect([...first.ranking, ...rest.ranking].map(({ rank }) => rank)).toEqual([1, 2, 4, 5]);
    expect(rest.ranking[0]?.cutLine).toBe("below");
  });

  test("draws no line for who may not read all money", async () => {
    const { line, cycle, ranking } = await portfolioFor(cast.viewer);
    expect([line, cycle.budget]).toEqual([null, null]);
    expect(ranking.every(({ cutLine }) => cutLine === null)).toBe(true);
  });

  test.each(["", "stage=review", "stage=approved", "department"])(
    "adds up with the line of confidential cases: %s",
    async (field) => {
      for (const code of [await codeOf(sales), await codeOf(care)]) {
        const query = field === "department" ? `?department=${code}` : field && `?${field}`;
        const [all, rows] = [await portfolioFor(cast.lead, query), await portfolioFor(cast.executive, query)];
        const line = rows.totals.confidential;
        expect(rows.totals.cases + (line?.cases ?? 0)).toBe(all.totals.cases);
        expect(amount(rows.totals.valueYear) + amount(line?.valueYear)).toBe(amount(all.totals.valueYear));
      }
    },
  );

  test.each(["x", Buffer.from("{}").toString("base64url")])(
    "refuses a cursor that is none of ours: %s",
    async (cursor) => {
      const token = await cast.token(cast.lead);
      expect(await call("GET", `/portfolio?cursor=${cursor}`, { token })).toMatchObject({ status: 422 });
    },
  );
});

function amount(sums: { amountMinor: number }[] | undefined): number {
  return (sums ?? []).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

describe("A ranking of 10,000 cases", () => {
  test("is counted whole, ranked without gaps, and reached to its end", async () => {
    await database().useCase.deleteMany();
    for (let part = 0; part < 10; part += 1)
      await database().$executeRaw`
      insert into "UseCase" (id, title, stage, priority, impact, feasibility, "prioritySe", "revealedAt", cost, currency)
      select gen_random_uuid(), 'Case ' || n, 'review', (n * 7919) % 1000 / 10.0, n % 5, n % 3, 1, now(), 100, 'EUR'
      from generate_series(${part * 1_000 + 1}::int, ${part * 1_000 + 1_000}::int) n`;
    const ranks: number[] = [];
    let next: string | null = "";
    while (next !== null) {
      const page: Portfolio = await portfolioFor(cast.lead, next && `?cursor=${next}`);
      expect(page.rankingTotal).toBe(10_000);
      expect(page.line).toMatchObject({ funded: 100, first: { rank: 101 } });
      ranks.push(...page.ranking.map(({ rank }) => rank));
      next = page.rankingNext;
    }
    expect(ranks).toEqual(Array.from({ length: 10_000 }, (_, index) => index + 1));
  }, 60_000);
});
