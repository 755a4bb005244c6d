import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { startWorker } from "@/lib/server/jobs/worker";
import { moveOn } from "@/lib/server/lifecycle/commands";
import { rateUseCase, revealScores } from "@/lib/server/scoring/commands";
import { startScoring } from "@/lib/server/scoring/start-scoring";
import { projectionDifferences } from "@/scripts/projections/differences.ts";
import { aPanel } from "@/tests/server/access/writes";
import { broughtIn, edited, uploaded } from "@/tests/server/imports/lists";
import { aCaseInReview, allCriteria, aSheet, does } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const token = await cast.token(cast.lead);
const worker = startWorker({ pollMs: 20 });
afterAll(() => worker.stop());

interface Shown {
  key: string;
  rank: number;
  priority: number | null;
  quadrant: string | null;
  quickLook: boolean;
  cutLine: string | null;
}

let id: string;
let key: string;
let live: string;

beforeAll(async () => {
  await aCaseInReview(cast, [3, 3]);
  await bring("5");
  const rows = await database().useCase.findMany({ where: { source: "scored" }, orderBy: { title: "asc" } });
  id = rows[1]?.id ?? "";
  key = `UC-${String(rows[1]?.number).padStart(4, "0")}`;
  live = rows[0]?.id ?? "";
});

const shown = async () => (await call<Shown>("GET", `/use-cases/${key}`, { token })).body;
const ranking = async (query = "") =>
  (
    await call<{ ranking: Shown[]; quadrants: Record<string, number> }>("GET", `/portfolio${query}`, {
      token,
    })
  ).body;

describe("A score that came with a list", () => {
  test("is one rater's provisional look, by nobody of ours, and gives the figures of the rules", async () => {
    expect(await database().quickLook.findMany({ where: { useCaseId: id } })).toHaveLength(
      allCriteria.length,
    );
    expect(await database().quickLook.count({ where: { raterId: { not: null } } })).toBe(0);
    expect(await shown()).toMatchObject({ quickLook: true, priority: 100, quadrant: "quick_win" });
    expect(await noDifferences()).toBe(true);
  });

  test("is none for a case that is past triage", async () => {
    expect(await database().quickLook.count({ where: { useCaseId: live } })).toBe(0);
    expect(await database().useCase.findUnique({ where: { id: live } })).toMatchObject({ priority: null });
  });

  test("stands in the ranking only where asked for, and never above the cut-line", async () => {
    await call("PATCH", "/cycles/current", {
      token,
      body: { budget: { amountMinor: 1, currency: "EUR" } },
      headers: { "if-match": "*" },
    });
    const plain = await ranking();
    expect(plain.ranking.map((row) => row.key)).not.toContain(key);
    expect(plain.quadrants.quick_win ?? 0).toBe(1);
    const asked = (await ranking("?quickLook=true")).ranking.find((row) => row.key === key);
    expect(asked).toMatchObject({ quickLook: true, cutLine: null });
  });

  test("is hidden from the start of scoring until the reveal, by every door", async () => {
    await does(cast.lead, moveOn, { target: id, input: { verb: "acceptForTriage" } });
    expect((await shown()).priority).toBe(100);
    await does(cast.lead, startScoring, { target: id, input: aPanel(cast) });
    const doors = [
      `/use-cases/${key}`,
      `/use-cases/${key}/activity`,
      "/use-cases?sort=-priority",
      "/portfolio?quickLook=true",
    ];
    for (const door of doors) {
      const { text } = await call("GET", door, { token });
      expect([door, /"priority":100\b|quick_win.*quickLook":true/.test(text)]).toEqual([door, false]);
    }
    expect(await shown()).toMatchObject({ quickLook: false, priority: null, quadrant: null });
    expect(await noDifferences()).toBe(true);
  });

  test("changes nothing while a panel rates, even when the list comes again", async () => {
    await bring("1");
    expect(await shown()).toMatchObject({ quickLook: false, priority: null });
    expect(await database().quickLook.findFirst({ where: { useCaseId: id } })).toMatchObject({ value: 5 });
    expect(await noDifferences()).toBe(true);
  });

  test("comes back when scoring is taken back, and gives way to the panel's figures at the reveal", async () => {
    await does(cast.lead, moveOn, { target: id, input: { verb: "goBack", reason: "Too early." } });
    expect(await shown()).toMatchObject({ quickLook: true, priority: 100 });
    await does(cast.lead, startScoring, { target: id, input: aPanel(cast) });
    for (const scorer of [cast.scorerA, cast.scorerB]) {
      await does(scorer, rateUseCase, { target: id, input: aSheet(3), ifNoneMatch: true });
    }
    await does(cast.lead, revealScores, { target: id });
    expect(await shown()).toMatchObject({ quickLook: false, priority: 50 });
    expect(await noDifferences()).toBe(true);
  });
});

async function bring(value: string): Promise<void> {
  const header = ["Title", "Department", "Stage", ...allCriteria];
  const rows = [
    ["A live one", "Sales", "live", ...allCriteria.map(() => value)],
    ["B a new one", "Sales", "submitted", ...allCriteria.map(() => value)],
  ];
  const column = (index: number, target: string) => ({
    index,
    header: header[index] ?? "",
    target,
    options: {},
  });
  const mapping = {
    source: "scored",
    columns: [
      column(0, "title"),
      column(1, "department"),
      column(2, "stage"),
      ...allCriteria.map((criterion, index) => ({
        ...column(index + 3, `score.${criterion}`),
        options: { scale: "1-5" },
      })),
    ],
    values: {
      stage: [
        { from: "live", to: "live" },
        { from: "submitted", to: "submitted" },
      ],
    },
    identity: { rule: "bySource", columns: [0] },
  };
  const upload = await uploaded(token, [header, ...rows].map((cells) => cells.join(",")).join("\n"));
  const { status, body } = await edited(token, upload, { mapping });
  if (status !== 200) throw new Error(JSON.stringify(body));
  await broughtIn(token, upload.id);
}

async function noDifferences(): Promise<boolean> {
  for await (const { differences } of projectionDifferences())
    if (differences.length > 0) throw new Error(JSON.stringify(differences));
  return true;
}
