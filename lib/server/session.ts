import "server-only";
import type { Route } from "next";
import { cookies, headers } from "next/headers";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import type { Rights } from "@/lib/domain/access/actor";
import { ReviewArea, Role } from "@/lib/domain/access/roles";
import { permissionsOf } from "@/lib/domain/access/scopes";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { database } from "@/lib/server/db";
import { environment } from "@/lib/server/environment";
import { PATH_HEADER } from "@/lib/server/people/own-headers";
import { tokenProof } from "@/lib/server/tokens/token-text";

declare const brand: unique symbol;

/** Somebody who proved who they are. Only this file makes one, with the rights that the database holds now. */
export type Actor = Rights & {
  name: string;
  email: string;
  sample: boolean;
  /** How they came in: `session:<id>`, `token:<id>` or `script`. */
  via: string;
  sessionId: string | null;
  readonly [brand]: true;
};

export const SESSION_COOKIE = "__Host-tunefolio-session";

/** Who sends this request: by bearer token (cookies are then ignored) or by session; null when nobody says who they are. */
export async function requestActor(request: Request): Promise<Actor | null> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) return tokenActor(authorization);
  return sessionActor(cookieValue(request.headers.get("cookie") ?? "", SESSION_COOKIE));
}

/** Who looks at this page, or nobody. Asked once per request. */
export const possibleActor = cache(async (): Promise<Actor | null> => {
  return sessionActor((await cookies()).get(SESSION_COOKIE)?.value);
});

/** Who looks at this page; a visitor who is not signed in is sent to do so and comes back here afterwards. */
export async function currentActor(): Promise<Actor> {
  const actor = await possibleActor();
  if (actor) return actor;
  const path = (await headers()).get(PATH_HEADER);
  // Loaded here because scripts, which have no pages, cannot load it.
  const { redirect } = await import("next/navigation");
  const signIn = path && path !== "/" ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in";
  return redirect(signIn as Route);
}

/** A person acting through a script on the machine itself: seed, command line, tests. */
export async function scriptActor(personId: string): Promise<Actor> {
  const [row] = await database().$queryRaw<PersonRow[]>`
    select id, email::text as email, name, "departmentId", roles, areas, sample
    from "Person" where id = ${personId}::uuid and "disabledAt" is null`;
  if (!row) throw new DomainError("notFound", "There is no such person, or the account is disabled.");
  return actorOf(row, { via: "script", sessionId: null, scopes: null });
}

interface PersonRow {
  id: string;
  email: string;
  name: string;
  departmentId: string | null;
  roles: string[];
  areas: string[];
  sample: boolean;
}

async function sessionActor(cookie: string | undefined): Promise<Actor | null> {
  const sessionId = await sessionIdIn(cookie);
  if (!sessionId) return null;
  const [row] = await database().$queryRaw<PersonRow[]>`
    with found as (
      select p.id, p.email::text as email, p.name, p."departmentId", p.roles, p.areas, p.sample, s."lastSeenAt"
      from "Session" s join "Person" p on p.id = s."personId"
      where s.id = ${sessionId}::uuid and s."revokedAt" is null and p."disabledAt" is null
        and s."expiresAt" > now() and s."lastSeenAt" > now() - interval '30 minutes'
        and (${environment().sample} or not p.sample)
    ), touched as (
      update "Session" set "lastSeenAt" = now()
      where id = ${sessionId}::uuid and (select "lastSeenAt" from found) < now() - interval '1 minute'
    )
    select id, email, name, "departmentId", roles, areas, sample from found`;
  return row ? actorOf(row, { via: `session:${sessionId}`, sessionId, scopes: null }) : null;
}

/** The session that a cookie of ours names; undefined for one that is forged, broken or too old. */
async function sessionIdIn(cookie: string | undefined): Promise<string | undefined> {
  if (!cookie) return undefined;
  const content = await decode({ token: cookie, secret: environment().authSecret }).catch(() => null);
  return typeof content?.sid === "string" ? content.sid : undefined;
}

async function tokenActor(authorization: string): Promise<Actor> {
  const proof = tokenProof(/^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? "");
  const [row] = proof
    ? await database().$queryRaw<(PersonRow & { tokenId: string; scopes: string[] })[]>`
        with found as (
          select p.id, p.email::text as email, p.name, p."departmentId", p.roles, p.areas, p.sample,
            t.id as "tokenId", t.scopes, t."lastUsedAt"
          from "Token" t join "Person" p on p.id = t."personId"
          where t.lookup = ${proof.lookup} and t.hash = ${proof.hash} and t."revokedAt" is null
            and t."expiresAt" > now() and p."disabledAt" is null and (${environment().sample} or not p.sample)
        ), touched as (
          update "Token" set "lastUsedAt" = now()
          where id = (select "tokenId" from found)
            and coalesce("lastUsedAt", '-infinity') < now() - interval '1 minute'
        )
        select id, email, name, "departmentId", roles, areas, sample, "tokenId", scopes from found`
    : [];
  if (!row)
    throw new DomainError("unauthenticated", "This token is not valid: it is unknown, expired or revoked.");
  // A token without scopes is not narrowed: it may all that its person may.
  const scopes = row.scopes.length > 0 ? permissionsOf(row.scopes) : null;
  return actorOf(row, { via: `token:${row.tokenId}`, sessionId: null, scopes });
}

function actorOf(row: PersonRow, entry: Pick<Actor, "via" | "sessionId" | "scopes">): Actor {
  const { id: personId, departmentId, name, email, sample } = row;
  const roles = row.roles.flatMap((role) => Role.safeParse(role).data ?? []);
  const areas = row.areas.flatMap((area) => ReviewArea.safeParse(area).data ?? []);
  const unbranded: Omit<Actor, typeof brand> = {
    personId,
    departmentId,
    roles,
    areas,
    name,
    email,
    sample,
    ...entry,
  };
  return unbranded as Actor;
}

function cookieValue(header: string, name: string): string | undefined {
  const found = header.split(";").find((part) => part.trimStart().startsWith(`${name}=`));
  return found?.slice(found.indexOf("=") + 1).trim();
}
