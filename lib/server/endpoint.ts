import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { hasReach } from "@/lib/domain/access/can";
import type { Permission } from "@/lib/domain/access/permissions";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { fromText } from "@/lib/domain/shared/from-text";
import { JSON_LIMIT, readJson, receiveBytes, UPLOAD_LIMIT } from "@/lib/server/body";
import { type Answer, type AnyCommand, type Call, execute } from "@/lib/server/command";
import type { Idempotency } from "@/lib/server/idempotency";
import { refuseForeignOrigin } from "@/lib/server/origin";
import { problem } from "@/lib/server/problem";
import { type AnyQuery, ask } from "@/lib/server/query";
import { type Actor, requestActor } from "@/lib/server/session";
import { isStorable } from "@/lib/server/storable";
import { readUpload } from "@/lib/server/upload";

/** Something that is neither a command on one record nor a plain question: an import, a file, a redeemed link. */
export interface Action {
  name: string;
  /** What one must be allowed to do; "anonymous" needs nobody to be signed in. */
  access: Permission | "anonymous";
  input: z.ZodType;
  upload?: boolean;
  /** Whatever is sent along counts for nothing: others than our own pages call it. */
  ignoresBody?: true;
  run(call: ActionCall): Promise<Response | Answer>;
}

export interface ActionCall {
  /** Who asks; null only where nobody needs to be signed in. */
  actor: Actor | null;
  input: unknown;
  target: string;
  request: Request;
  requestId: string;
  idempotency?: Idempotency;
}

export type Operation = AnyCommand | AnyQuery | Action;

interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined>>;
}

export interface Endpoint {
  (request: Request, context: RouteContext): Promise<Response>;
  operation: Operation;
}

/** Makes a route handler of a command, a query or an action. The only way into `/api/v1`. */
export function endpoint(operation: Operation): Endpoint {
  const handler = async (request: Request, context: RouteContext): Promise<Response> => {
    const requestId = request.headers.get("x-request-id") ?? crypto.randomUUID();
    const { pathname } = new URL(request.url);
    try {
      const response = await answer(operation, request, await targetOf(context), requestId);
      response.headers.set("X-Request-Id", requestId);
      return response;
    } catch (error) {
      const refused = problem(error, pathname, requestId);
      refused.headers.set("X-Request-Id", requestId);
      return refused;
    }
  };
  return Object.assign(handler, { operation });
}

async function answer(
  operation: Operation,
  request: Request,
  target: string,
  requestId: string,
): Promise<Response> {
  refuseForeignOrigin(request);
  const limit = "upload" in operation && operation.upload ? UPLOAD_LIMIT : JSON_LIMIT;
  const bytes = request.method === "GET" ? new Uint8Array() : await receiveBytes(request, limit);
  if ("access" in operation) return act(operation, request, bytes, { target, requestId });
  const actor = await signedIn(request);
  if (!("changes" in operation) && !("creates" in operation))
    return question(operation, actor, request, target);
  const call: Call = {
    target,
    input: readJson(request, bytes),
    requestId,
    ...preconditions(request),
    ...idempotency(request, bytes),
  };
  return respond(await execute(operation, actor, call), request);
}

async function question(query: AnyQuery, actor: Actor, request: Request, target: string): Promise<Response> {
  const result = await ask(query, actor, queryInput(query.input, new URL(request.url)), target);
  return respond({ status: 200, version: query.version?.(result) ?? null, body: result }, request);
}

async function act(
  action: Action,
  request: Request,
  bytes: Uint8Array<ArrayBuffer>,
  { target, requestId }: { target: string; requestId: string },
): Promise<Response> {
  const actor = action.access === "anonymous" ? await requestActor(request) : await signedIn(request);
  if (actor && action.access !== "anonymous" && !hasReach(actor, action.access)) {
    throw new DomainError("forbidden", "You may not do this.");
  }
  const given = await givenTo(action, request, bytes);
  const input = request.method === "GET" ? queryInput(action.input, new URL(request.url)) : given;
  const result = await action.run({
    actor,
    input,
    target,
    request,
    requestId,
    ...idempotency(request, bytes),
  });
  return result instanceof Response ? result : respond(result, request);
}

async function givenTo({ upload, ignoresBody }: Action, request: Request, bytes: Uint8Array<ArrayBuffer>) {
  if (ignoresBody) return {};
  return upload ? readUpload(request, bytes) : readJson(request, bytes);
}

async function signedIn(request: Request): Promise<Actor> {
  const actor = await requestActor(request);
  if (!actor) throw new DomainError("unauthenticated", "Sign in, or send a token: Authorization: Bearer …");
  return actor;
}

function respond({ status, version, body }: Answer, request: Request): Response {
  const headers = new Headers({ "Cache-Control": "no-store" });
  if (version !== null) headers.set("ETag", `"${version}"`);
  if (
    version !== null &&
    request.method === "GET" &&
    request.headers.get("if-none-match") === `"${version}"`
  ) {
    return new Response(null, { status: 304, headers });
  }
  if (status === 204) return new Response(null, { status, headers });
  headers.set("Content-Type", "application/json; charset=utf-8");
  return new Response(JSON.stringify(body), { status, headers });
}

function preconditions(request: Request): Pick<Call, "ifMatch" | "ifNoneMatch"> {
  const match = request.headers.get("if-match")?.trim();
  const ifNoneMatch = request.headers.get("if-none-match")?.trim() === "*";
  if (match === undefined) return { ifNoneMatch };
  if (match === "*") return { ifMatch: null };
  // A tag that is none of ours matches no version, which is what 412 says.
  return { ifMatch: Number(/^(?:W\/)?"(\d{1,9})"$/.exec(match)?.[1] ?? -1) };
}

function idempotency(request: Request, bytes: Uint8Array): { idempotency?: Idempotency } {
  const key = request.headers.get("idempotency-key");
  if (key === null || request.method !== "POST") return {};
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new DomainError("invalid", "The Idempotency-Key cannot be used.", [
      { field: "Idempotency-Key", message: "Use 1 to 255 visible ASCII characters." },
    ]);
  }
  const bodyHash = new Uint8Array(createHash("sha256").update(contentOf(request, bytes)).digest());
  return { idempotency: { key, operation: `POST ${new URL(request.url).pathname}`, bodyHash } };
}

// The same form sent again has another boundary, which its sender draws by chance.
function contentOf(request: Request, bytes: Uint8Array): Uint8Array {
  const type = request.headers.get("content-type") ?? "";
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(type)?.[1];
  return boundary
    ? Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(boundary, ""), "latin1")
    : bytes;
}

function queryInput(schema: z.ZodType, url: URL): Record<string, unknown> {
  const texts: Record<string, string | string[]> = Object.create(null);
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name);
    texts[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return schema instanceof z.ZodObject ? fromText(schema, texts) : texts;
}

async function targetOf(context: RouteContext): Promise<string> {
  const values = Object.values((await context.params) ?? {});
  return values.map((value) => (typeof value === "string" ? decode(value) : "")).join("/");
}

/** What the path names; "", which nothing is called, where that is no text a record could have. */
function decode(value: string): string {
  try {
    const text = decodeURIComponent(value);
    return isStorable(text) ? text : "";
  } catch {
    return "";
  }
}
