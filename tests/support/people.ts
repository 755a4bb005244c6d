import { randomBytes, randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import type { ReviewArea, Role } from "@/lib/domain/access/roles";
import { execute } from "@/lib/server/command";
import { database } from "@/lib/server/db";
import { environment } from "@/lib/server/environment";
import { type Actor, SESSION_COOKIE, scriptActor } from "@/lib/server/session";
import { startSession } from "@/lib/server/sessions/commands";
import { keepToken } from "@/lib/server/tokens/commands";
import { tokenProof, tokenText } from "@/lib/server/tokens/token-text";

export const APP = "http://localhost:3000";

export interface PersonToBe {
  name?: string;
  email?: string;
  roles?: Role[];
  areas?: ReviewArea[];
  departmentId?: string;
  passwordHash?: string;
  sample?: boolean;
  disabledAt?: Date;
}

/** A person in the database, a viewer unless said otherwise. */
export async function aPerson(wanted: PersonToBe = {}): Promise<{ id: string; email: string; name: string }> {
  const email = `${randomUUID()}@tests.example`;
  const data = { name: "Ada Tester", email, roles: ["viewer"], ...wanted };
  return database().person.create({ data, select: { id: true, email: true, name: true } });
}

/** Somebody new who acts. */
export async function anActor(wanted: PersonToBe = {}): Promise<Actor> {
  return scriptActor((await aPerson(wanted)).id);
}

/** A call of `/api/v1` as the app's own pages send it, or with a bearer token as a script does. */
export function aRequest(
  path: string,
  init: RequestInit & { token?: string; cookie?: string } = {},
): Request {
  const { token, cookie, ...rest } = init;
  const headers = new Headers(rest.headers);
  if (rest.body) headers.set("content-type", "application/json");
  if (token) headers.set("authorization", `Bearer ${token}`);
  else headers.set("origin", APP);
  if (cookie) headers.set("cookie", cookie);
  return new Request(`${APP}/api/v1${path}`, { ...rest, headers });
}

/** What a route handler is given beside the request. */
export function withParams(params: Record<string, string> = {}): { params: Promise<Record<string, string>> } {
  return { params: Promise.resolve(params) };
}

/** A token of somebody new that may all that they may. */
export async function aToken(wanted: PersonToBe = {}): Promise<string> {
  return tokenOf(await anActor(wanted));
}

/** A token of somebody, through the command that scripts use. */
export async function tokenOf(
  actor: Actor,
  wanted: { scopes?: string[]; days?: number } = {},
): Promise<string> {
  const token = tokenText(randomBytes(64));
  const input = { name: "tests", ...wanted, ...tokenProof(token) };
  await execute(keepToken, actor, { input });
  return token;
}

/** The cookie of a session that somebody began with one click. */
export async function aSession(personId: string): Promise<{ id: string; cookie: string }> {
  const id = await startSession({ personId, way: "sample", headers: new Headers(), replaces: undefined });
  const sealed = await encode({ token: { sid: id }, secret: environment().authSecret });
  return { id, cookie: `${SESSION_COOKIE}=${sealed}` };
}
