import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { noStanding } from "@/lib/domain/access/actor";
import { FIRST_ADMIN_MARK } from "@/lib/domain/people/first-admin-mark";
import { LinkPurpose } from "@/lib/domain/people/schema";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { defineCommand } from "@/lib/server/command";
import { database, type Transaction } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { environment } from "@/lib/server/environment";
import { parse } from "@/lib/server/parse";
import { lockAdmins } from "@/lib/server/people/commands";
import { personRecord } from "@/lib/server/people/record";
import type { PersonRecord } from "@/lib/server/people/rows";
import { answerShownOnce } from "@/lib/server/people/shown-once";
import type { RecordKind } from "@/lib/server/record";
import { inTransaction } from "@/lib/server/transaction";

const LINK_HOURS = 24;
// Until it is used: a date that any driver can read.
const NEVER = new Date("9999-12-31T00:00:00Z");

interface LinkRecord {
  id: string;
  version: number;
  personId: string | null;
  purpose: string;
  expiresAt: Date;
}

/** Makes a link with which somebody sets a password, and shows it, this once. Older links of the person stop working. */
export const createLink: Action = {
  name: "link.create",
  access: "person:manage",
  input: NoInput,
  run: (call) => {
    parse(NoInput, call.input);
    return answerShownOnce(call, keepLink, (seed) => {
      const code = Buffer.from(seed.slice(0, 32)).toString("base64url");
      return { input: { hash: linkHash(code) }, secret: { link: linkAddress(code) } };
    });
  },
};

const linkRecord: RecordKind<LinkRecord> = {
  type: "link",
  load: async (tx, _actor, id) => {
    const link = await tx.oneTimeLink.findUnique({
      where: { id },
      select: { id: true, personId: true, purpose: true, expiresAt: true },
    });
    return link && { ...link, version: 1 };
  },
  standing: () => noStanding,
  claim: async () => false,
  snapshot: ({ personId, purpose, expiresAt }) => ({ personId, purpose, expiresAt }),
};

const keepLink = defineCommand({
  name: "link.create",
  permission: "person:manage",
  input: z.strictObject({ hash: z.instanceof(Uint8Array<ArrayBuffer>) }),
  creates: linkRecord,
  under: personRecord,
  run: async ({ hash }, { tx, current, now }) => {
    const purpose = purposeFor(current);
    const expiresAt = new Date(now.getTime() + LINK_HOURS * 3_600_000);
    await tx.oneTimeLink.deleteMany({ where: { personId: current.id, usedAt: null } });
    const data = { personId: current.id, purpose, hash, expiresAt, createdAt: now };
    return (await tx.oneTimeLink.create({ data, select: { id: true } })).id;
  },
  shape: ({ purpose, expiresAt }) => ({
    purpose: LinkPurpose.parse(purpose),
    expiresAt: expiresAt.toISOString(),
  }),
});

/**
 * The link with which the first admin is set up, or null when there is an admin who can sign in. Whoever has it becomes
 * admin: it is shown at the terminal alone. A link made before stops working.
 */
export async function createSetupLink(): Promise<string | null> {
  const code = randomBytes(32).toString("base64url");
  const isNeeded = await inTransaction(database(), async (tx) => {
    await lockAdmins(tx);
    if (await isAnAdminHere(tx)) return false;
    await tx.oneTimeLink.deleteMany({ where: { purpose: "firstAdmin", usedAt: null } });
    await tx.oneTimeLink.create({ data: { purpose: "firstAdmin", hash: linkHash(code), expiresAt: NEVER } });
    return true;
  });
  return isNeeded ? linkAddress(`${FIRST_ADMIN_MARK}${code}`) : null;
}

/** Is there an admin who can sign in? One of the sample counts while the sample is on. */
export async function isAnAdminHere(tx: Transaction): Promise<boolean> {
  const admin = await tx.person.findFirst({
    where: { roles: { has: "admin" }, disabledAt: null, ...(environment().sample ? {} : { sample: false }) },
    select: { id: true },
  });
  return admin !== null;
}

export function linkHash(code: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(code).digest());
}

// The code stands behind "#", so that it is sent to no server and stands in no log.
function linkAddress(code: string): string {
  return `${environment().appOrigin}/set-up#${code}`;
}

function purposeFor({ sample, disabled, signsInBy }: PersonRecord): LinkPurpose {
  if (sample) throw new DomainError("conflict", "Sample people sign in with one click and have no password.");
  if (disabled) throw new DomainError("conflict", "This account is disabled. Enable it first.");
  if (signsInBy === "provider")
    throw new DomainError("conflict", "This person signs in through your organisation.");
  return signsInBy === "password" ? "passwordReset" : "invitation";
}
