import "server-only";
import { type Grant, grantComplaints } from "@/lib/domain/people/grant";
import { EditPerson, NewPerson } from "@/lib/domain/people/schema";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { defineCommand } from "@/lib/server/command";
import type { Transaction } from "@/lib/server/db";
import { personRecord } from "@/lib/server/people/record";
import { type PersonRecord, shapePerson } from "@/lib/server/people/rows";

export const createPerson = defineCommand({
  name: "person.create",
  permission: "person:manage",
  input: NewPerson,
  creates: personRecord,
  run: async ({ name, email, department, roles, areas }, { tx, now }) => {
    refuseBadGrant({ roles, areas });
    await refuseTakenEmail(tx, email);
    const departmentId = department && (await departmentIdOf(tx, department));
    const data = { name, email, departmentId, roles, areas, createdAt: now };
    return (await tx.person.create({ data, select: { id: true } })).id;
  },
  shape: shapePerson,
});

export const editPerson = defineCommand({
  name: "person.edit",
  permission: "person:manage",
  input: EditPerson,
  changes: personRecord,
  precondition: "required",
  run: async ({ name, department, roles, areas, disabled }, { tx, current, now }) => {
    const grant = { roles: roles ?? current.roles, areas: areas ?? current.areas };
    refuseBadGrant(grant);
    const isDisabled = disabled ?? current.disabled;
    const wasAdmin = current.roles.includes("admin") && !current.disabled;
    if (wasAdmin && (isDisabled || !grant.roles.includes("admin"))) await keepAnAdmin(tx, current);
    if (isDisabled && !current.disabled) await endAccess(tx, current.id, now);
    const place = department && (await departmentIdOf(tx, department));
    await tx.person.update({
      where: { id: current.id },
      data: {
        ...grant,
        ...(name === undefined ? {} : { name }),
        ...(place === undefined ? {} : { departmentId: place }),
        ...(isDisabled === current.disabled ? {} : { disabledAt: isDisabled ? now : null }),
      },
    });
  },
  shape: shapePerson,
});

/** Held while it is decided whether there is an admin, so that two changes at once cannot remove the last two. */
export async function lockAdmins(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('tunefolio:admins'))`;
}

/** Ends every way in that somebody has: sessions, tokens and links that were not used. */
export async function endAccess(tx: Transaction, personId: string, at: Date): Promise<void> {
  await endSessions(tx, personId, at);
  await tx.token.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: at } });
  await tx.oneTimeLink.deleteMany({ where: { personId, usedAt: null } });
}

export async function endSessions(tx: Transaction, personId: string, at: Date): Promise<void> {
  await tx.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: at } });
}

async function keepAnAdmin(tx: Transaction, { id }: PersonRecord): Promise<void> {
  await lockAdmins(tx);
  const others = await tx.person.count({
    where: { id: { not: id }, roles: { has: "admin" }, disabledAt: null },
  });
  if (others === 0)
    throw new DomainError("conflict", "This is the last admin. Make somebody else an admin first.");
}

async function departmentIdOf(tx: Transaction, reference: string): Promise<string> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    select id from "Department" where code = ${reference}::citext or id::text = ${reference}`;
  if (found) return found.id;
  throw new DomainError("invalid", "There is no such department.", [
    { field: "department", message: "Choose one of the departments, by its code.", code: "unknown" },
  ]);
}

async function refuseTakenEmail(tx: Transaction, email: string): Promise<void> {
  if ((await tx.person.count({ where: { email } })) === 0) return;
  throw new DomainError("conflict", "Somebody with this e-mail address is here already.", [
    { field: "email", message: "This address belongs to somebody who is here already.", code: "taken" },
  ]);
}

function refuseBadGrant(grant: Grant): void {
  const complaints = grantComplaints(grant);
  if (complaints.length > 0)
    throw new DomainError("invalid", "Roles and areas do not fit together.", complaints);
}
