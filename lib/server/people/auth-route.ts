import "server-only";
import { NextRequest } from "next/server";
import { z } from "zod";
import { returnPath } from "@/lib/domain/people/return-path";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { readJson, receiveBytes } from "@/lib/server/body";
import { refuseForeignOrigin } from "@/lib/server/origin";
import { parse } from "@/lib/server/parse";
import { askNextAuth, noteProviderRefusal, type Outcome, signInPage } from "@/lib/server/people/next-auth";
import { problem } from "@/lib/server/problem";
import { signOut } from "@/lib/server/sessions/commands";

/** The parts of next-auth that this app uses; the others do not exist. */
const operations = new Set([
  "GET csrf",
  "GET callback/oidc",
  "POST signin/oidc",
  "POST callback/password",
  "POST callback/sample",
  "POST signout",
]);

const BODY_LIMIT = 16 * 1024;
const Body = z.object({
  csrfToken: z.string().max(300).optional(),
  next: z.string().optional(),
  email: z.string().optional(),
  password: z.string().optional(),
  person: z.string().optional(),
});

interface AuthContext {
  params: Promise<{ nextauth: string[] }>;
}

/** Signing in and out. Calls that change something speak JSON, and answer refusals like the rest of the API. */
export async function authRoute(request: NextRequest, context: AuthContext): Promise<Response> {
  const requestId = request.headers.get("x-request-id") ?? crypto.randomUUID();
  try {
    const { nextauth } = await context.params;
    const operation = nextauth.join("/");
    if (!operations.has(`${request.method} ${operation}`))
      throw new DomainError("notFound", "There is no such page.");
    if (request.method === "POST") return await change(request, nextauth, operation);
    return await visit(request, nextauth, operation);
  } catch (error) {
    return problem(error, request.nextUrl.pathname, requestId);
  }
}

async function change(request: NextRequest, nextauth: string[], operation: string): Promise<Response> {
  refuseForeignOrigin(request);
  const bytes = await receiveBytes(request, BODY_LIMIT);
  const { next, ...given } = parse(Body, readJson(request, bytes));
  const outcome: Outcome = {};
  const response = await askNextAuth(
    passOn(request, { ...given, callbackUrl: returnPath(next) }),
    nextauth,
    outcome,
  );
  if (outcome.refusal) throw outcome.refusal;
  if (outcome.left) await signOut(outcome.left);
  const url = z.object({ url: z.url() }).safeParse(
    await response
      .clone()
      .json()
      .catch(() => null),
  ).data?.url;
  if (!url || new URL(url).searchParams.has("csrf")) {
    throw new DomainError("forbidden", "This page is too old to sign in or out with. Load it again.");
  }
  if (operation.startsWith("callback/") && !outcome.started) {
    throw new DomainError(
      "unauthenticated",
      "Signing in did not work. Load the page again, then try once more.",
    );
  }
  if (operation === "signin/oidc" && new URL(url).searchParams.has("error")) {
    throw new DomainError("unavailable", "Your organisation's sign-in cannot be reached right now.");
  }
  response.headers.set("Cache-Control", "no-store");
  if (operation === "signout") response.headers.set("Clear-Site-Data", '"cache", "storage"');
  return response;
}

async function visit(request: NextRequest, nextauth: string[], operation: string): Promise<Response> {
  if (operation === "csrf") return askNextAuth(request, nextauth, {});
  const outcome: Outcome = {};
  const response = await askNextAuth(request, nextauth, outcome);
  if (outcome.started) return response;
  await noteProviderRefusal(request, outcome);
  const target = response.headers.get("location") ?? "";
  return redirectTo(target.startsWith("/sign-in") ? target : signInPage("provider"), response);
}

/** The call as next-auth shall see it: only fields that it knows, no address parameters. */
function passOn(request: NextRequest, body: Record<string, unknown>): NextRequest {
  const headers = new Headers(request.headers);
  headers.set("content-type", "application/json");
  headers.delete("content-length");
  const url = new URL(request.nextUrl.pathname, request.url);
  return new NextRequest(url, { method: "POST", headers, body: JSON.stringify({ ...body, json: "true" }) });
}

function redirectTo(path: string, from: Response): Response {
  const headers = new Headers({ Location: path, "Cache-Control": "no-store" });
  for (const cookie of from.headers.getSetCookie()) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 302, headers });
}
