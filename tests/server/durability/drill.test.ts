import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { mersenne } from "pure-rand/generator/mersenne";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyChain } from "@/lib/server/audit/verify";
import { database } from "@/lib/server/db";
import { readEntries } from "@/scripts/audit/read-entries.ts";
import { WritingProcess } from "@/tests/server/durability/writing-process";
import { doubledDrafts, lostWrites, tornImports, wrongAudits } from "@/tests/server/durability/written";
import { aCaseInScoring, aDraft, aTeam } from "@/tests/support/builders";
import { startCluster, type TestCluster } from "@/tests/support/cluster";

const cycles = process.env.FULL ? 60 : 6;
const seed = Number(process.env.SEED ?? 20_261_122);

let cluster: TestCluster;
let writers: WritingProcess;

beforeAll(async () => {
  cluster = await startCluster({ durable: true });
  Object.assign(process.env, {
    DATABASE_URL: cluster.appUrl,
    AUTH_SECRET: "a secret of the tests, long enough for them",
    TUNEFOLIO_SAMPLE: "on",
    LOG_LEVEL: "silent",
  });
  writers = new WritingProcess(await writingPlan());
});

afterAll(async () => {
  await writers.kill();
  await database().$disconnect();
  await cluster.stop();
});

describe(`Killing database and app at random moments, ${cycles} times (seed ${seed})`, () => {
  test(
    "loses nothing that was acknowledged, tears no import, and leaves one audit entry per change",
    async () => {
      await drill();
      console.info(await account());
      expect(await lostWrites(writers.acknowledged)).toEqual([]);
      expect(await tornImports()).toEqual([]);
      expect(await doubledDrafts()).toEqual([]);
      expect(await wrongAudits()).toEqual([]);
      expect((await verdict()).fault).toBeNull();
    },
    cycles * 60_000,
  );
});

async function drill(): Promise<void> {
  const chance = mersenne(seed);
  const victims = ["database", "app", "both"] as const;
  writers.start();
  for (let cycle = 0; cycle < cycles; cycle++) {
    await writers.hasWritten(50);
    await pause(uniformInt(chance, 200, 2_000));
    const victim = victims[uniformInt(chance, 0, 2)] ?? "both";
    await Promise.all([
      victim === "app" ? null : cluster.kill(),
      victim === "database" ? null : writers.kill(),
    ]);
    if (victim !== "app") await cluster.restart();
    if (victim !== "database") writers.start();
  }
  await writers.hasWritten(1);
  await writers.kill();
}

async function writingPlan() {
  const team = await aTeam();
  const drafts = await Promise.all([1, 2, 3].map(() => aDraft(team)));
  const { id: caseInScoringId } = await aCaseInScoring(team);
  return {
    proposerId: team.proposer.personId,
    leadId: team.lead.personId,
    scorerIds: [team.scorerA.personId, team.scorerB.personId],
    draftIds: drafts.map(({ id }) => id),
    caseInScoringId,
  };
}

async function verdict() {
  const client = new pg.Client({ connectionString: cluster.appUrl });
  await client.connect();
  try {
    await client.query("begin");
    return await verifyChain(readEntries(client));
  } finally {
    await client.end();
  }
}

async function account(): Promise<string> {
  const { entries } = await verdict();
  const imports = await database().import.count();
  return `${cycles} kills, seed ${seed}: ${writers.acknowledged.length} acknowledged writes, ${imports} imports, ${entries} audit entries`;
}
