import "server-only";
import { type Grant, grantOfGroups, isSameGrant } from "@/lib/domain/people/grant";
import { Email } from "@/lib/domain/people/schema";
import type { SignInRefusal } from "@/lib/domain/people/sign-in-refusal";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { appendEvents } from "@/lib/server/audit/append";
import { database, type Transaction } from "@/lib/server/db";
import type { ProviderClaims } from "@/lib/server/people/oidc";
import { personRow } from "@/lib/server/people/rows";
import { inTransaction } from "@/lib/server/transaction";

export type Recognised = { personId: string } | { refusal: SignInRefusal };
export type RoleMap = Readonly<Record<string, Grant>>;

/**
 * Who somebody from the identity provider is here: the person linked with that issuer and subject, else a new one.
 * An e-mail address proves nothing, so one that is here already is never taken over. Where the operator maps groups to
 * roles, the roles are what the groups say now.
 */
export async function recogniseFromProvider(claims: ProviderClaims, map: RoleMap): Promise<Recognised> {
  const recognise = () => inTransaction(database(), (tx) => recogniseIn(tx, claims, map));
  try {
    return await recognise();
  } catch (error) {
    // Two first sign-ins at once: the other one has made the person by now.
    if (error instanceof DomainError && error.code === "conflict") return recognise();
    throw error;
  }
}

async function recogniseIn(tx: Transaction, claims: ProviderClaims, map: RoleMap): Promise<Recognised> {
  const personId = await linkedPerson(tx, claims);
  return personId ? welcomeBack(tx, personId, { claims, map }) : welcome(tx, claims, map);
}

async function linkedPerson(tx: Transaction, { issuer, subject }: ProviderClaims): Promise<string | null> {
  const linked = await tx.identity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { personId: true },
  });
  return linked?.personId ?? null;
}

async function welcomeBack(
  tx: Transaction,
  personId: string,
  { claims, map }: { claims: ProviderClaims; map: RoleMap },
): Promise<Recognised> {
  const person = await personRow(tx, personId);
  if (!person || person.disabled) return { refusal: "disabled" };
  if (Object.keys(map).length > 0) await refreshGrant(tx, person, grantOfGroups(map, claims.groups));
  return { personId };
}

async function welcome(tx: Transaction, claims: ProviderClaims, map: RoleMap): Promise<Recognised> {
  const email = Email.safeParse(claims.email).data;
  if (!email) return { refusal: "emailMissing" };
  if ((await tx.person.count({ where: { email } })) > 0) {
    // Two first sign-ins at once: the other one may have made the person since this one asked for it.
    const personId = await linkedPerson(tx, claims);
    return personId ? welcomeBack(tx, personId, { claims, map }) : { refusal: "emailTaken" };
  }
  const grant = grantOfGroups(map, claims.groups);
  const name = storable(claims.name ?? "") || email.split("@")[0] || email;
  const identities = { create: { issuer: claims.issuer, subject: claims.subject } };
  const { id } = await tx.person.create({
    data: { email, name, ...grant, identities },
    select: { id: true },
  });
  const event = { action: "person.create", at: new Date(), objectType: "person", objectId: id };
  await appendEvents(tx, { personId: id, via: "provider" }, [{ ...event, detail: { after: grant } }]);
  return { personId: id };
}

async function refreshGrant(tx: Transaction, person: Grant & { id: string }, grant: Grant): Promise<void> {
  const { id, roles, areas } = person;
  if (isSameGrant({ roles, areas }, grant)) return;
  await tx.person.update({ where: { id }, data: { ...grant, version: { increment: 1 } } });
  const event = { action: "person.edit", at: new Date(), objectType: "person", objectId: id };
  const detail = { before: { roles, areas }, after: grant, reason: "Groups at the identity provider" };
  await appendEvents(tx, { personId: id, via: "provider" }, [{ ...event, detail }]);
}

function storable(name: string): string {
  return name
    .toWellFormed()
    .replace(/\p{Cc}/gu, "")
    .trim()
    .slice(0, 200);
}
