import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openBenchDatabase } from "./bench/bench-database.ts";
import { type Draft, jobs, post, proposal } from "./bench/jobs.ts";
import { type LongWork, measureExport, measureImport } from "./bench/long-work.ts";
import { type Bench, type Measured, measureJob } from "./bench/measure.ts";
import { measurePages } from "./bench/pages.ts";
import { type Callers, callers } from "./bench/people.ts";
import { memoryMb } from "./bench/processor.ts";
import { reportOf, type Start } from "./bench/report.ts";
import { startOwn, startRaw } from "./bench/servers.ts";
import { showFailure } from "./failure.ts";
import { buildApp } from "./start/build.ts";
import { sayOnError as say } from "./start/say.ts";

const DRAFTS = 64;

/**
 * `npm run bench`: asks the built app and a bare server on the same database for the same things, and prints as Markdown how
 * they compare and which targets are met. A benchmark, not a test: a missed target is a finding, and the exit code stays 0.
 */
async function runBenchmark(): Promise<void> {
  const { sizes, seconds, seed } = readArguments();
  await buildApp({ noteChild: () => {}, leave: () => {} }, say, new AbortController().signal);
  const database = await openBenchDatabase(seed);
  try {
    const own = await startOwn(database.appUrl);
    await pause(2_000);
    const start: Start = { startedInMs: own.startedInMs, idleMb: memoryMb(own.pid) };
    const raw = await startRaw(database.appUrl);
    try {
      console.log(`Seed ${seed}, ${seconds} s a measurement, ${new Date().toISOString()}\n`);
      console.log(reportOf({ ...(await measureAll({ database, own, raw, seconds }, sizes)), start }));
    } finally {
      await Promise.all([own.stop(), raw.stop()]);
    }
  } finally {
    await database.close();
  }
}

async function measureAll(bench: Bench, sizes: readonly number[]) {
  const answers: Measured[] = [];
  const works: LongWork[] = [];
  const asking = await callers();
  for (const cases of sizes) {
    say(`Filling up to ${cases} cases …`);
    await bench.database.grow(cases);
    const drafts = await someDrafts(bench, asking);
    for (const job of jobs(asking, cases, drafts)) {
      answers.push(await measureJob(bench, job, cases));
      say(`${job.name}: done`);
    }
    works.push(await measureImport(bench, asking, cases));
    works.push(await measureExport(bench, asking, cases));
  }
  say("Opening the pages …");
  return { answers, works, pages: await measurePages(bench.own.origin, asking) };
}

/** Cases of the writer's, for changes to be made to. */
async function someDrafts({ own }: Bench, { writer }: Callers): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (let made = 0; made < DRAFTS; made += 1) {
    const { path, ...call } = post("/api/v1/use-cases", proposal("dep-01"), writer);
    const response = await fetch(`${own.origin}${path}`, call);
    const { key, version } = (await response.json()) as { key: string; version: number };
    drafts.push({ number: Number(key.slice(3)), version });
  }
  return drafts;
}

function readArguments() {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { cases: text, seconds: text, seed: text } });
  return {
    sizes: (values.cases ?? "10000,100000").split(",").map(Number),
    seconds: Number(values.seconds ?? 2),
    seed: Number(values.seed ?? 7),
  };
}

try {
  await runBenchmark();
  process.exit(0);
} catch (error) {
  showFailure(error);
  process.exit(1);
}
