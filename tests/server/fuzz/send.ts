import { performance } from "node:perf_hooks";
import { z } from "zod";
import { errorCodes } from "@/lib/domain/shared/domain-error";
import { endpoint } from "@/lib/server/endpoint";
import type { Route } from "@/lib/server/openapi/route";
import type { FuzzedRequest } from "@/tests/server/fuzz/requests";

export interface Answer {
  status: number;
  milliseconds: number;
}

const Problem = z.strictObject({
  type: z.string().startsWith("urn:tunefolio:problem:"),
  title: z.string().min(1),
  status: z.int(),
  detail: z.string().min(1),
  instance: z.string(),
  code: z.enum(Object.keys(errorCodes) as [keyof typeof errorCodes]),
  errors: z.array(
    z.strictObject({ field: z.string(), message: z.string().min(1), code: z.string().optional() }),
  ),
});

// What only the inside of the app says: places in its files, names of its parts, the language of its database.
const inside =
  /\n\s+at |\.[jt]s:\d+|node_modules|prisma|\bpg_|SQLSTATE|syntax error at|relation "|TypeError|RangeError|ZodError/i;

/** Sends one call to the route's own handler and throws when the answer is none that the API's contract knows. */
export async function send(
  route: Route,
  { target, search, headers, body, method }: FuzzedRequest,
): Promise<Answer> {
  const path = route.path.replace(/\{\w+\}/, encodeURIComponent(target.slice(0, 200)));
  const init = { method, headers: headersOf(headers), ...(body ? { body, duplex: "half" } : {}) };
  const request = new Request(`http://localhost:3000/api/v1${path}${search}`, init as RequestInit);
  const begin = performance.now();
  const response = await endpoint(route.operation)(request, { params: Promise.resolve({ id: target }) });
  const text = await response.text();
  const milliseconds = performance.now() - begin;
  if (response.status >= 500) throw new Error(`Answered ${response.status}: ${text.slice(0, 500)}`);
  if (!response.headers.has("x-request-id")) throw new Error("The answer has no X-Request-Id.");
  if (response.status >= 400) refuseStrangeProblem(response, text, search);
  else if (text !== "" && isJson(response)) JSON.parse(text);
  return { status: response.status, milliseconds };
}

function isJson({ headers }: Response): boolean {
  return headers.get("content-type")?.startsWith("application/json") ?? true;
}

function headersOf(pairs: readonly [string, string][]): Headers {
  const headers = new Headers();
  for (const [name, value] of pairs) headers.set(name, value);
  return headers;
}

function refuseStrangeProblem(response: Response, text: string, search: string): void {
  if (response.headers.get("content-type") !== "application/problem+json") {
    throw new Error(`Answered ${response.status} as ${response.headers.get("content-type")}.`);
  }
  const { code, status, ...said } = Problem.parse(JSON.parse(text));
  if (status !== response.status || errorCodes[code] !== status)
    throw new Error(`${code} is not ${response.status}.`);
  const words = [said.title, said.detail, ...said.errors.map(({ message }) => message)]
    .map((sentence) => withoutOwnWords(sentence, search))
    .join("\n");
  if (inside.test(words)) throw new Error(`Tells of its inside: ${words.slice(0, 500)}`);
}

/** What an answer says beside what its caller wrote, which it may say back in quotation marks. */
function withoutOwnWords(sentence: string, search: string): string {
  const sent = [...new URLSearchParams(search).values()].join("\n");
  return sentence.replace(/“(.*?)”/gs, (quoted, words: string) => (sent.includes(words) ? "“…”" : quoted));
}
