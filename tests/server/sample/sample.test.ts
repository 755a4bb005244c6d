import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { projectionOf, revealedRound } from "@/lib/server/scoring/score";
import { type Actor, scriptActor } from "@/lib/server/session";
import { historyOf } from "@/prisma/seed/case-history";
import { loadSamplePortfolio } from "@/prisma/seed/load";
import { samplePortfolio } from "@/prisma/seed/sample-portfolio";
import { aCaseInReview, aTeam, type Case, type Team } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { tokenOf } from "@/tests/support/people";
import { ownDatabase } from "@/tests/support/world";

await ownDatabase();

async function sampled(account: string): Promise<Actor> {
  const email = `${account}@sample.example`;
  const { id } = await database().person.findUniqueOrThrow({ where: { email } });
  return scriptActor(id);
}

interface Portfolio {
  ranking: { key: string; title: string; sample: boolean; rank: number }[];
  byStage: Record<string, number>;
  totals: { cases: number; samples: number; valueYear: unknown[] };
}

async function get<T>(path: string, token: string): Promise<T> {
  const { status, body } = await call<T>("GET", path, { token });
  expect([path, status]).toEqual([path, 200]);
  return body;
}

let lead: string;
let admin: string;

beforeAll(async () => {
  await loadSamplePortfolio(() => {});
  lead = await tokenOf(await sampled("lead"), { days: 1 });
  admin = await tokenOf(await sampled("admin"), { days: 1 });
}, 240_000);

describe("The sample portfolio", () => {
  test("is 36 cases, each where its story ends", async () => {
    const rows = await database().useCase.findMany({ orderBy: { number: "asc" } });
    expect(rows.length).toBe(36);
    expect(rows.map(({ title, stage }) => [title, stage])).toEqual(
      samplePortfolio.map((sample) => [sample.title, historyOf(sample).stage]),
    );
    expect(rows.every(({ sample }) => sample)).toBe(true);
  });

  test("has every stage, blocked and confidential cases, and a ranking with a cut-line", async () => {
    const { ranking, byStage, totals } = await get<Portfolio>("/portfolio", lead);
    expect(Object.keys(byStage).length).toBe(15);
    expect(totals).toMatchObject({ cases: 36, samples: 36 });
    expect(ranking.length).toBeGreaterThan(5);
    expect(await database().useCase.count({ where: { openBlockers: { gt: 0 } } })).toBeGreaterThan(0);
    expect(await database().useCase.count({ where: { confidential: true } })).toBeGreaterThan(0);
    expect(
      new Set(ranking.map((row) => JSON.stringify(row)).flatMap((row) => /"cutLine":"\w+"/.exec(row) ?? []))
        .size,
    ).toBeGreaterThan(1);
  });

  test("has projections that follow from its ratings", async () => {
    for (const row of await database().useCase.findMany()) {
      const rule = row.quickLook ? {} : projectionOf(await revealedRound(database(), row.id));
      expect(row).toMatchObject(rule);
    }
  });

  test("has first looks that no panel has confirmed, and a place that a second lead is asked about", async () => {
    const looked = await database().useCase.findMany({ where: { quickLook: true } });
    expect(looked.length).toBe(5);
    expect(looked.every(({ priority, stage }) => priority !== null && /submitted|triage/.test(stage))).toBe(
      true,
    );
    expect(await database().override.count({ where: { state: "proposed" } })).toBe(1);
    const { ranking } = await get<Portfolio>("/portfolio", lead);
    const titles = looked.map(({ title }) => title);
    expect(ranking.filter(({ title }) => titles.includes(title))).toEqual([]);
  });

  test("was lived through in the past, so that nothing of it lies ahead", async () => {
    const now = Date.now();
    const { _max } = await database().auditEntry.aggregate({ _max: { at: true } });
    const { _max: moved } = await database().stageChange.aggregate({ _max: { at: true } });
    expect(_max.at?.getTime()).toBeLessThanOrEqual(now);
    expect(moved.at?.getTime()).toBeLessThanOrEqual(now);
  });

  test("is loaded once: a second time changes nothing", async () => {
    const before = await database().auditEntry.count();
    await loadSamplePortfolio(() => {});
    expect(await database().auditEntry.count()).toBe(before);
    expect(await database().useCase.count()).toBe(36);
  });
});

describe("The first real case", () => {
  let team: Team;
  let real: Case;

  beforeAll(async () => {
    team = await aTeam();
    const sponsor = "delivery@sample.example";
    real = await aCaseInReview(team, [4, 4], { title: "A real one", sponsor });
  });

  test("pushes the sample out of ranking, counts and totals, and leaves it in the list", async () => {
    const { ranking, totals, byStage } = await get<Portfolio>("/portfolio", lead);
    expect(ranking.map(({ key, rank }) => [key, rank])).toEqual([[real.key, 1]]);
    expect(totals).toMatchObject({ cases: 1, samples: 0, valueYear: [] });
    expect(byStage).toEqual({ review: 1 });
    const { page } = await get<{ page: { total: number } }>("/use-cases", lead);
    expect(page.total).toBe(37);
  });

  test("leaves a sample case without a rank on its own page", async () => {
    const { number } = await database().useCase.findFirstOrThrow({
      where: { sample: true, stage: "review", confidential: false, priority: { not: null } },
    });
    const { rank } = await get<{ rank: number | null }>(
      `/use-cases/UC-${String(number).padStart(4, "0")}`,
      lead,
    );
    expect(rank).toBeNull();
  });

  test("survives the removal of the sample with its people's names, while their accounts are gone", async () => {
    const removal = await call<{ removed: number; setUpLink: string | null }>("DELETE", "/sample", {
      token: admin,
    });
    expect(removal).toMatchObject({
      status: 200,
      body: { removed: 36, setUpLink: expect.stringContaining("/set-up#") },
    });
    const token = await tokenOf(team.lead);
    const seen = await get<{ sponsor: { name: string } }>(`/use-cases/${real.key}`, token);
    expect(seen.sponsor.name).toBe("Sofie Claesgens");
    expect((await call("GET", "/me", { token: admin })).status).toBe(401);
    expect((await call("GET", "/me", { token: lead })).status).toBe(401);
    const left = await database().person.findMany({ where: { sample: true } });
    expect(left.map(({ email, roles, disabledAt }) => [email, roles, disabledAt !== null])).toEqual([
      ["delivery@sample.example", [], true],
    ]);
  });

  test("stands alone after the removal: nothing of the sample is left behind any door", async () => {
    expect(await database().useCase.findMany({ select: { title: true } })).toEqual([{ title: "A real one" }]);
    const token = await tokenOf(team.lead);
    const { page } = await get<{ page: { total: number } }>("/use-cases", token);
    const { totals, ranking } = await get<Portfolio>("/portfolio", token);
    expect([page.total, totals.cases, totals.samples, ranking.length]).toEqual([1, 1, 0, 1]);
    const { data } = await get<{ data: { sample: boolean }[] }>("/departments", token);
    expect(data.every(({ sample }) => !sample)).toBe(true);
    expect(
      await database().cycle.count({ where: { OR: [{ sample: true }, { budget: { not: null } }] } }),
    ).toBe(0);
    for (const table of ["decision", "scoringRound", "blocker", "successMetric"] as const) {
      const counting = database()[table] as { count(): Promise<number> };
      expect([table, await counting.count()]).toEqual([table, table === "scoringRound" ? 1 : 0]);
    }
  });

  test("keeps the log of what was, with the removal as its last word", async () => {
    const last = await database().auditEntry.findFirst({ where: { action: "sample.remove" } });
    expect(JSON.parse(last?.entry ?? "{}")).toMatchObject({ cases: 36 });
    expect(await database().auditEntry.count({ where: { action: "useCase.create" } })).toBe(37);
  });

  test("stays the only one: a removed sample is not loaded again", async () => {
    await loadSamplePortfolio(() => {});
    expect(await database().useCase.count()).toBe(1);
  });
});
