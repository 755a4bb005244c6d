import autocannon from "autocannon";
import { Failure } from "../failure.ts";

export interface Call {
  method?: "GET" | "POST" | "PATCH";
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** What is asked again and again, each time with the next call; `done` hears how it went. */
export interface Asking {
  next(): Call;
  done?(call: Call): void;
}

export interface Load {
  origin: string;
  connections: number;
  seconds: number;
  asking: Asking;
}

/** Asks a server for some seconds; gives the time of each answer in milliseconds, sorted. */
export async function answerTimes({ origin, connections, seconds, asking }: Load): Promise<number[]> {
  const times: number[] = [];
  const refused: string[] = [];
  const result = await autocannon({
    url: origin,
    connections,
    duration: seconds,
    setupClient: (client) => client.on("response", (_status, _bytes, time) => times.push(time)),
    requests: [
      {
        setupRequest: (request, context: { call?: Call }) => {
          const call = asking.next();
          context.call = call;
          return { ...request, ...call };
        },
        onResponse: (status, body, context: { call?: Call }) => {
          if (status >= 300) refused.push(`${status} ${body.slice(0, 300)}`);
          else if (context.call) asking.done?.(context.call);
        },
      },
    ],
  });
  if (refused.length > 0 || result.errors > 0) {
    throw new Failure(
      `${origin} refused ${refused.length} calls, ${result.errors} failed: ${refused[0] ?? ""}`,
    );
  }
  return times.sort((a, b) => a - b);
}

/** The value below which this share of sorted values lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
