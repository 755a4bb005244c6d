import "server-only";
import { FIRST_ADMIN_MARK } from "@/lib/domain/people/first-admin-mark";
import { RedeemLink } from "@/lib/domain/people/schema";
import { DomainError, type FieldError } from "@/lib/domain/shared/domain-error";
import { appendEvents } from "@/lib/server/audit/append";
import { database, type Transaction } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { parse } from "@/lib/server/parse";
import { clientAddress, networkOf } from "@/lib/server/people/client-address";
import { endSessions, lockAdmins } from "@/lib/server/people/commands";
import { counter, counterKey } from "@/lib/server/people/counters";
import { isAnAdminHere, linkHash } from "@/lib/server/people/links";
import { hashNewPassword } from "@/lib/server/people/passwords";
import { noteRefusal } from "@/lib/server/people/refusals";
import { LimitedError } from "@/lib/server/problem";
import { inTransaction } from "@/lib/server/transaction";

const WRONG_LINKS_AN_HOUR = 20;
const wrongLinks = counter("link:network", WRONG_LINKS_AN_HOUR, 3600);

interface OpenLink {
  id: string;
  person: { id: string; name: string; email: string } | null;
}

/** Sets a password with a one-time link; the link for the first admin makes the person too. Answers who may sign in now. */
export const redeemLink: Action = {
  name: "link.redeem",
  access: "anonymous",
  input: RedeemLink,
  run: async ({ input, request }) => {
    const given = parse(RedeemLink, input);
    const link = await openLink(given.link, clientAddress(request.headers));
    const owner = link.person ?? newAdmin(given);
    const passwordHash = await hashNewPassword(given.password, [owner.name, owner.email]);
    await inTransaction(database(), (tx) => redeem(tx, link, { ...owner, passwordHash }));
    return { status: 200, version: null, body: { email: owner.email } };
  },
};

async function openLink(text: string, address: string): Promise<OpenLink> {
  const key = counterKey(networkOf(address));
  const counted = await wrongLinks.penalty(key);
  if (counted.consumedPoints > WRONG_LINKS_AN_HOUR) {
    const seconds = Math.max(1, Math.ceil(counted.msBeforeNext / 1000));
    throw new LimitedError("There were too many links that do not work. Try again later.", seconds);
  }
  const code = text.startsWith(FIRST_ADMIN_MARK) ? text.slice(FIRST_ADMIN_MARK.length) : text;
  const link = await database().oneTimeLink.findUnique({
    where: { hash: linkHash(code), usedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, person: { select: { id: true, name: true, email: true, disabledAt: true } } },
  });
  if (!link || link.person?.disabledAt) {
    await noteRefusal({ way: "link", why: "unknown", address });
    throw spent();
  }
  await wrongLinks.reward(key);
  return link;
}

function newAdmin({ name, email }: RedeemLink): { name: string; email: string } {
  const complaints: FieldError[] = [
    ...(name ? [] : [{ field: "name", message: "Write your name.", code: "missing" }]),
    ...(email ? [] : [{ field: "email", message: "Write your e-mail address.", code: "missing" }]),
  ];
  if (name && email) return { name, email };
  throw new DomainError("invalid", "The first admin needs a name and an e-mail address.", complaints);
}

type Owner = { id?: string; name: string; email: string; passwordHash: string };

async function redeem(tx: Transaction, link: OpenLink, owner: Owner): Promise<void> {
  const at = new Date();
  const used = await tx.oneTimeLink.updateMany({
    where: { id: link.id, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  });
  if (used.count === 0) throw spent();
  const personId = link.person
    ? await setPassword(tx, link.person.id, owner, at)
    : await makeAdmin(tx, owner);
  const event = { action: "link.redeem", at, objectType: "person", objectId: personId };
  await appendEvents(tx, { personId, via: `link:${link.id}` }, [event]);
}

async function setPassword(tx: Transaction, id: string, { passwordHash }: Owner, at: Date): Promise<string> {
  await tx.person.update({ where: { id }, data: { passwordHash, version: { increment: 1 } } });
  await endSessions(tx, id, at);
  return id;
}

async function makeAdmin(tx: Transaction, { name, email, passwordHash }: Owner): Promise<string> {
  await lockAdmins(tx);
  if (await isAnAdminHere(tx)) {
    throw new DomainError("conflict", "There is an admin already. Ask them to invite you.");
  }
  if ((await tx.person.count({ where: { email } })) > 0) {
    throw new DomainError("conflict", "Somebody with this e-mail address is here already.", [
      { field: "email", message: "This address belongs to somebody who is here already.", code: "taken" },
    ]);
  }
  const data = { name, email, passwordHash, roles: ["admin"] };
  return (await tx.person.create({ data, select: { id: true } })).id;
}

function spent(): DomainError {
  return new DomainError(
    "notFound",
    "This link does not work: it was used, replaced or is too old. Ask for a new one.",
  );
}
