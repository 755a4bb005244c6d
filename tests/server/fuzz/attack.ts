import fc from "fast-check";
import { database } from "@/lib/server/db";
import type { Route } from "@/lib/server/openapi/route";
import { contentHasher } from "@/tests/server/fuzz/content-hash";
import { type FuzzedRequest, fuzzedRequests } from "@/tests/server/fuzz/requests";
import { send } from "@/tests/server/fuzz/send";
import { type Around, surroundings } from "@/tests/server/fuzz/surroundings";

/** Set SEED to replay a run that failed; FULL=1 sends four times as many calls. */
export const seed = Number(process.env.SEED ?? 20_261_122);
export const callsPerRoute = process.env.FULL ? 400 : 100;

export interface Tally {
  calls: number;
  statuses: Map<number, number>;
  times: number[];
}

export interface Attack {
  on(route: Route): Promise<void>;
  tally: Tally;
}

/** Prepares a populated database; `on` sends a route its calls and throws with the first one that breaks a promise. */
export async function prepareAttack(): Promise<Attack> {
  const around = await surroundings();
  const contentHash = await contentHasher();
  const tally: Tally = { calls: 0, statuses: new Map(), times: [] };
  let content = await contentHash();
  const refuseChange = async (story: string) => {
    const now = await contentHash();
    const isChanged = now !== content;
    content = now;
    if (isChanged) throw new Error(`${story}, and yet something has changed.`);
  };
  const attempt = async (route: Route, request: FuzzedRequest) => {
    const { status, milliseconds } = await send(route, request);
    tally.calls += 1;
    tally.statuses.set(status, (tally.statuses.get(status) ?? 0) + 1);
    tally.times.push(milliseconds);
    if (route.method === "GET") return;
    if (status >= 400) await refuseChange(`Answered ${status}`);
    else content = await contentHash();
  };
  const on = async (route: Route) => {
    await every(route, around, attempt);
    // Whatever was answered to whoever only reads, nothing may change.
    if (route.method === "GET") await refuseChange(`${route.path} was only read`);
  };
  return { tally, on };
}

async function every(
  route: Route,
  around: Around,
  attempt: (route: Route, request: FuzzedRequest) => Promise<void>,
): Promise<void> {
  const requests = fc.sample(fuzzedRequests(route, await around(route)), { seed, numRuns: callsPerRoute });
  for (const [index, request] of requests.entries()) {
    await attempt(route, request).catch((error: unknown) => {
      throw new Error(`Call ${index} (SEED=${seed}): ${story(route, request)}`, { cause: error });
    });
  }
}

function story({ method, path }: Route, { target, search, headers, body }: FuzzedRequest): string {
  const parts = {
    target,
    search,
    headers: headers.filter(([name]) => name !== "authorization"),
    body: body?.toString(),
  };
  return `${method} ${path} ${JSON.stringify(parts).slice(0, 1_500)}`;
}

/** One line of what came back, for the record. */
export function summary({ calls, statuses, times }: Tally): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => `${Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)} ms`;
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
  return `${calls} calls, seed ${seed}; ${counts.join(", ")}; p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}`;
}

export async function leave(): Promise<void> {
  await database().$disconnect();
}
