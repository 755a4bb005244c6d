import "server-only";
import type { Profile } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { environment } from "@/lib/server/environment";

/** What the identity provider says of somebody. Issuer and subject are who they are; the rest is what they are called. */
export interface ProviderClaims {
  issuer: string;
  subject: string;
  email: string | null;
  name: string | null;
  groups: string[];
}

const Claims = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
});

/** The operator's identity provider as next-auth wants it, or none. */
export function oidcProvider(): OAuthConfig<Profile>[] {
  const { oidc, oidcGroupsClaim } = environment();
  if (!oidc) return [];
  return [
    {
      id: "oidc",
      name: "Your organisation",
      type: "oauth",
      wellKnown: `${oidc.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: oidc.clientId,
      clientSecret: oidc.clientSecret,
      authorization: { params: { scope: "openid profile email" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      httpOptions: { timeout: 10_000 },
      userinfo: { request: (asked) => wholeProfile(asked, oidcGroupsClaim) },
      profile: ({ sub, name, email }) => ({ id: sub ?? "", name: name ?? "", email: email ?? "" }),
    },
  ];
}

/** Reads the claims; an e-mail address the provider itself calls unconfirmed is none. */
export function readClaims(profile: unknown, groupsClaim: string): ProviderClaims {
  const { iss, sub, email, email_verified, name, preferred_username } = Claims.parse(profile);
  const groups = (profile as Record<string, unknown>)[groupsClaim];
  return {
    issuer: iss,
    subject: sub,
    email: email_verified === false ? null : (email ?? null),
    name: name?.trim() || preferred_username?.trim() || null,
    groups: [groups].flat().filter((group) => typeof group === "string"),
  };
}

type Asked = Parameters<
  NonNullable<Exclude<NonNullable<OAuthConfig<Profile>["userinfo"]>, string>["request"]>
>[0];

/** The signed claims, completed from the userinfo endpoint where they lack the address or the groups. */
async function wholeProfile({ client, tokens }: Asked, groupsClaim: string): Promise<Profile> {
  const signed = (tokens as { claims(): Profile }).claims();
  const isWhole = signed.email !== undefined && groupsClaim in signed;
  if (isWhole || !client.issuer.metadata.userinfo_endpoint || !tokens.access_token) return signed;
  const told = await client.userinfo(tokens.access_token);
  if (told.sub !== signed.sub)
    throw new Error("The identity provider's two answers are about different people.");
  return { ...told, ...signed };
}
