import "server-only";
import { z } from "zod";
import { permissionsOf } from "@/lib/domain/access/scopes";
import { NewToken } from "@/lib/domain/people/token-schema";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { defineCommand } from "@/lib/server/command";
import type { Action } from "@/lib/server/endpoint";
import { parse } from "@/lib/server/parse";
import { answerShownOnce } from "@/lib/server/people/shown-once";
import type { Actor } from "@/lib/server/session";
import { tokenRecord } from "@/lib/server/tokens/record";
import { shapeToken } from "@/lib/server/tokens/rows";
import { tokenProof, tokenText } from "@/lib/server/tokens/token-text";

const DAY = 86_400_000;

/** Makes a token and shows it, this once. */
export const createToken: Action = {
  name: "token.create",
  access: "token:manage",
  input: NewToken,
  run: (call) => {
    const given = parse(NewToken, call.input);
    return answerShownOnce(call, keepToken, (seed) => {
      const token = tokenText(seed);
      return { input: { ...given, ...tokenProof(token) }, secret: { token } };
    });
  },
};

export const keepToken = defineCommand({
  name: "token.create",
  permission: "token:manage",
  input: NewToken.extend({ lookup: z.string(), hash: z.instanceof(Uint8Array<ArrayBuffer>) }),
  creates: tokenRecord,
  run: async ({ name, scopes, days, lookup, hash }, { tx, actor, now }) => {
    refuseWiderThan(actor, scopes);
    const expiresAt = new Date(now.getTime() + days * DAY);
    const data = {
      personId: actor.personId,
      name,
      scopes: scopes ?? [],
      lookup,
      hash,
      createdAt: now,
      expiresAt,
    };
    return (await tx.token.create({ data, select: { id: true } })).id;
  },
  shape: shapeToken,
});

export const revokeToken = defineCommand({
  name: "token.revoke",
  permission: "token:manage",
  input: NoInput,
  changes: tokenRecord,
  run: (_input, { tx, current, now }) =>
    tx.token.update({ where: { id: current.id }, data: { revokedAt: current.revokedAt ?? now } }),
  shape: shapeToken,
});

/** A token that makes tokens makes none that may more than itself. */
function refuseWiderThan({ scopes: own }: Actor, scopes: readonly string[] | undefined): void {
  if (own === null) return;
  const isWithin =
    scopes !== undefined && [...permissionsOf(scopes)].every((permission) => own.has(permission));
  if (isWithin) return;
  throw new DomainError("forbidden", "A token can make only tokens that may no more than itself.");
}
