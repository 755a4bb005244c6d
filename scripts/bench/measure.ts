import { once } from "node:events";
import { get, request as send } from "node:http";
import type { BenchDatabase } from "./bench-database.ts";
import type { Job } from "./jobs.ts";
import { type Asking, answerTimes, type Call, quantile } from "./load.ts";
import { processorMs } from "./processor.ts";
import type { BenchServer } from "./servers.ts";
import { statementsDuring } from "./statements.ts";

export interface Bench {
  database: BenchDatabase;
  own: BenchServer;
  raw: BenchServer;
  seconds: number;
}

export interface Figures {
  p50: number;
  p95: number;
  /** Milliseconds of processor per answer, of the server and of Postgres, at 8 connections. */
  processor: number;
}

export interface Measured {
  name: string;
  cases: number;
  own: Figures;
  raw: Figures;
  ratio: number;
  target: number;
  statements: number;
}

const ROUNDS = 3;

/** Both servers in turn, several times: what slows the machine for a while slows both. */
export async function measureJob(bench: Bench, job: Job, cases: number): Promise<Measured> {
  const other = job.isAgainstOwn ? bench.own : bench.raw;
  const rounds: { own: Figures; raw: Figures }[] = [];
  await warmUp(bench.own, job.own);
  await warmUp(other, job.raw);
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      own: await figures(bench, bench.own, job.own),
      raw: await figures(bench, other, job.raw),
    });
  }
  const call = job.own.next();
  const statements = await statementsDuring(bench.database.superuser, () => once200(bench.own, call));
  job.own.done?.(call);
  return {
    name: job.name,
    cases,
    own: middle(rounds.map(({ own }) => own)),
    raw: middle(rounds.map(({ raw }) => raw)),
    ratio: median(rounds.map(({ own, raw }) => own.processor / raw.processor)),
    target: job.target,
    statements,
  };
}

export function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

/** One call, read to its end; the milliseconds until then. */
export async function once200(
  { origin }: BenchServer,
  { method = "GET", path, headers, body }: Call,
): Promise<number> {
  const begun = performance.now();
  const request =
    method === "GET" ? get(`${origin}${path}`, { headers }) : send(`${origin}${path}`, { method, headers });
  if (method !== "GET") request.end(body);
  const [response] = await once(request, "response");
  let said = "";
  for await (const piece of response) if (response.statusCode >= 300) said += piece;
  if (response.statusCode >= 300)
    throw new Error(`${method} ${path}: ${response.statusCode} ${said.slice(0, 500)}`);
  return performance.now() - begun;
}

function warmUp({ origin }: BenchServer, asking: Asking): Promise<number[]> {
  return answerTimes({ origin, connections: 8, seconds: 1, asking });
}

async function figures(
  { database, seconds }: Bench,
  { origin, pid }: BenchServer,
  asking: Asking,
): Promise<Figures> {
  const alone = await answerTimes({ origin, connections: 1, seconds, asking });
  const used = () => processorMs([pid, ...database.processes()]);
  const before = used();
  const together = await answerTimes({ origin, connections: 8, seconds, asking });
  return {
    p50: quantile(alone, 0.5),
    p95: quantile(alone, 0.95),
    processor: (used() - before) / together.length,
  };
}

function middle(rounds: Figures[]): Figures {
  return {
    p50: median(rounds.map(({ p50 }) => p50)),
    p95: median(rounds.map(({ p95 }) => p95)),
    processor: median(rounds.map(({ processor }) => processor)),
  };
}
