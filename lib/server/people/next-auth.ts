import "server-only";
import type { NextRequest } from "next/server";
import NextAuth, { type AuthOptions, type CookieOption } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { returnPath } from "@/lib/domain/people/return-path";
import type { SignInRefusal } from "@/lib/domain/people/sign-in-refusal";
import { environment } from "@/lib/server/environment";
import { log } from "@/lib/server/log";
import { clientAddress } from "@/lib/server/people/client-address";
import { oidcProvider, readClaims } from "@/lib/server/people/oidc";
import { recogniseFromProvider } from "@/lib/server/people/provider-person";
import { noteRefusal } from "@/lib/server/people/refusals";
import { personWithPassword, samplePerson } from "@/lib/server/people/sign-in";
import { requestActor, SESSION_COOKIE } from "@/lib/server/session";
import { startSession } from "@/lib/server/sessions/commands";

const SESSION_SECONDS = 12 * 3600;
const WAYS = { password: "password", sample: "sample", oidc: "provider" } as const;

/** What one call to next-auth led to, which its own answer does not say. */
export interface Outcome {
  /** The session that began. */
  started?: string;
  /** The session whose owner asked to leave. */
  left?: string;
  /** Why somebody was not let in. */
  refusal?: unknown;
}

/** Lets next-auth answer one call, with settings that write down in `outcome` what it does. */
export async function askNextAuth(
  request: NextRequest,
  nextauth: string[],
  outcome: Outcome,
): Promise<Response> {
  // next-auth knows its own address from this variable alone.
  process.env.NEXTAUTH_URL = environment().appOrigin;
  return NextAuth(request, { params: { nextauth } }, settings(request, outcome));
}

function settings(request: NextRequest, outcome: Outcome): AuthOptions {
  const { authSecret, oidcGroupsClaim, oidcRoleMap } = environment();
  return {
    secret: authSecret,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    jwt: { maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: {
      sessionToken: cookie(SESSION_COOKIE),
      callbackUrl: cookie("__Host-tunefolio-return"),
      csrfToken: cookie("__Host-tunefolio-csrf"),
      pkceCodeVerifier: cookie("__Host-tunefolio-pkce", 900),
      state: cookie("__Host-tunefolio-state", 900),
      nonce: cookie("__Host-tunefolio-nonce", 900),
    },
    logger: quietLogger,
    providers: [
      checked("password", (given) => personWithPassword(given, request.headers), outcome),
      checked("sample", samplePerson, outcome),
      ...oidcProvider(),
    ],
    callbacks: {
      redirect: ({ url, baseUrl }) =>
        `${baseUrl}${returnPath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url)}`,
      signIn: async ({ user, account, profile }) => {
        if (account?.provider !== "oidc") return true;
        const found = await recogniseFromProvider(readClaims(profile, oidcGroupsClaim), oidcRoleMap);
        if ("personId" in found) user.id = found.personId;
        else outcome.refusal = found.refusal;
        return "personId" in found ? true : signInPage(found.refusal);
      },
      jwt: async ({ token, user, account }) => {
        // Only a sign-in carries a user. The cookie holds the session's id and nothing else.
        if (!user) return token;
        const way = WAYS[(account?.provider ?? "password") as keyof typeof WAYS];
        const replaces = await sessionOf(request);
        outcome.started = await startSession({ personId: user.id, way, headers: request.headers, replaces });
        return { sid: outcome.started };
      },
    },
    events: {
      signOut: ({ token }) => {
        if (typeof token.sid === "string") outcome.left = token.sid;
      },
    },
  };
}

export function signInPage(refusal: SignInRefusal): string {
  return `/sign-in?error=${refusal}`;
}

/** Notes in the audit log that somebody came back from the identity provider and was not let in. */
export async function noteProviderRefusal(request: NextRequest, outcome: Outcome): Promise<void> {
  const why = typeof outcome.refusal === "string" ? outcome.refusal : "provider";
  await noteRefusal({ way: "provider", why, address: clientAddress(request.headers) });
}

function checked(id: string, identify: (given: unknown) => Promise<string>, outcome: Outcome) {
  return Credentials({
    id,
    credentials: {},
    authorize: async (given) => {
      try {
        return { id: await identify(given) };
      } catch (error) {
        outcome.refusal = error;
        return null;
      }
    },
  });
}

async function sessionOf(request: NextRequest): Promise<string | undefined> {
  const actor = await requestActor(request).catch(() => null);
  return actor?.sessionId ?? undefined;
}

function cookie(name: string, maxAge?: number): CookieOption {
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: true } as const;
  return { name, options: maxAge === undefined ? options : { ...options, maxAge } };
}

// next-auth hands whole requests and token sets to its logger: the code and the sentence are enough.
const quietLogger: NonNullable<AuthOptions["logger"]> = {
  error: (code, metadata) => log.warn({ code, reason: reasonOf(metadata) }, "Sign-in failed"),
  warn: () => {},
  debug: () => {},
};

function reasonOf(metadata: unknown): string | undefined {
  if (metadata instanceof Error) return metadata.message;
  const { error } = (metadata ?? {}) as { error?: unknown };
  return error instanceof Error ? error.message : undefined;
}
