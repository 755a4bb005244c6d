import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { postActuals } from "@/lib/server/actuals/commands";
import { liftBlocker, raiseBlocker } from "@/lib/server/blockers/commands";
import { database } from "@/lib/server/db";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { moveOn } from "@/lib/server/lifecycle/commands";
import { rateUseCase } from "@/lib/server/scoring/commands";
import { startScoring } from "@/lib/server/scoring/start-scoring";
import { type Difference, projectionDifferences } from "@/scripts/projections/differences.ts";
import { aLineOf, amounts, anActual } from "@/tests/server/access/objects";
import {
  aCaseInReview,
  aCaseInScoring,
  aDraft,
  anActor,
  anApprovedCase,
  aSheet,
  aTeam,
  type Case,
  does,
} from "@/tests/support/builders";
import { ownDatabase } from "@/tests/support/world";

const { appUrl } = await ownDatabase();
let revealed: Case;
let calculated: Case;
let count = 0;

beforeAll(async () => {
  const team = await aTeam();
  revealed = await aCaseInReview(team, [2, 5]);
  const second = await aCaseInReview(team, [3, 4]);
  await does(team.scorerA, rateUseCase, { target: second.id, input: aSheet(5), ifMatch: 1 });
  await aDraft(team);
  await anApprovedCase(team);
  await rated(await aCaseInScoring(team), team);
  await abandonedAgain(team);
  await blocked(await aCaseInReview(team), team);
  calculated = await aDraft(team);
  const line = await aLineOf(team.lead, calculated.id);
  await does(team.lead, postActuals, { target: calculated.id, input: anActual(line) });
  count = await database().useCase.count();
});

afterAll(() => database().$disconnect());

describe("What stands beside a case for sorting and counting", () => {
  test("is what the rules make of its facts, in every stage", async () => {
    expect(await differences()).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(7);
  });

  test.each([
    ["impact", 1.5],
    ["feasibility", null],
    ["priority", 99],
    ["prioritySe", 0],
    ["quadrant", "avoid"],
    ["borderline", true],
    ["revealedAt", new Date(0)],
    ["openBlockers", 1],
    ["panelIds", []],
    ["blockerAreas", ["legal"]],
  ])("is found out when %s is false", async (column, value) => {
    const where = { id: revealed.id };
    const before = await database().useCase.findUniqueOrThrow({ where });
    const wrong = before[column as keyof typeof before] === value ? false : value;
    await database().useCase.update({ where, data: { [column]: wrong } });
    expect(await differences()).toMatchObject([{ key: revealed.key, column }]);
    await database().useCase.update({ where, data: { [column]: before[column as keyof typeof before] } });
    expect(await differences()).toEqual([]);
  });

  test("is found out when a business case or what was realised is false", async () => {
    const { key, id: useCaseId } = calculated;
    const { npv } = await database().businessCase.findFirstOrThrow({ where: { useCaseId } });
    await database().businessCase.updateMany({ where: { useCaseId }, data: { npv: 1n } });
    await database().realisedTotals.updateMany({ where: { useCaseId }, data: { amounts: [1n] } });
    expect(await differences()).toMatchObject([
      { key, column: "businessCase.npv", stored: "1" },
      { key, column: "realised", stored: "1" },
    ]);
    await database().businessCase.updateMany({ where: { useCaseId }, data: { npv } });
    await database().realisedTotals.updateMany({
      where: { useCaseId },
      data: { amounts: [BigInt(amounts.spent)] },
    });
    expect(await differences()).toEqual([]);
  });

  test("is told apart by npm run check:projections, which fails", async () => {
    expect(await command()).toEqual({ code: 0, said: `${count} cases, 0 differences\n` });
    await database().useCase.update({ where: { id: revealed.id }, data: { priority: 99 } });
    const { code, said } = await command();
    expect(said).toMatch(new RegExp(`^${revealed.key} priority: 99 is stored, the rule gives [\\d.]+\\.\n`));
    expect(code).toBe(1);
  });
});

type Team = Awaited<ReturnType<typeof aTeam>>;

async function rated({ id }: Case, { scorerA }: Team): Promise<void> {
  await does(scorerA, rateUseCase, { target: id, input: aSheet(1), ifNoneMatch: true });
}

/** Its second round was opened and abandoned, so that the first one counts again. */
async function abandonedAgain(team: Team): Promise<void> {
  const { id: target } = await aCaseInReview(team);
  const defer = { outcome: "defer", reason: "Not this year.", until: "2030-01-01" };
  await does(team.executive, decideUseCase, { target, input: defer });
  await does(team.lead, moveOn, { target, input: { verb: "reopen", reason: "It is time." } });
  await does(team.lead, startScoring, { target, input: aPanelOf(team) });
  await does(team.lead, moveOn, { target, input: { verb: "goBack", reason: "Too early." } });
}

function aPanelOf({ scorerA, scorerB }: Team) {
  const raters = [scorerA.personId, scorerB.personId];
  return {
    panel: { impact: raters, feasibility: raters },
    deadline: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    reason: "A test goes without the list.",
  };
}

async function blocked({ id }: Case, { scorerA }: Team): Promise<void> {
  const reviewer = await anActor({ roles: ["reviewer"], areas: ["privacy", "security"] });
  for (const kind of ["noRightToData", "noRightToData"]) {
    await does(scorerA, raiseBlocker, { target: id, input: { kind, area: "privacy", reason: "Not ours." } });
  }
  const [first] = await database().blocker.findMany({ where: { useCaseId: id } });
  await does(reviewer, liftBlocker, { target: first?.id ?? "", input: { reason: "We asked." } });
}

async function differences(): Promise<Difference[]> {
  const all: Difference[] = [];
  for await (const compared of projectionDifferences()) all.push(...compared.differences);
  return all;
}

function command(): Promise<{ code: number | null; said: string }> {
  const script = ["--conditions=react-server", "--import", "tsx", "scripts/check-projections.ts"];
  const child = spawn(process.execPath, script, {
    env: { ...process.env, DATABASE_URL: appUrl, TUNEFOLIO_SAMPLE: "" },
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, said })));
}
