import "server-only";
import { canEverywhere } from "@/lib/domain/access/can";
import { ReviewArea, Role } from "@/lib/domain/access/roles";
import { type MailSettings, mailSettingsOf } from "@/lib/domain/notices/mails";
import type { Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import type { Actor } from "@/lib/server/session";

/** How somebody signs in: with a password, through the identity provider, with one click (sample), or not yet. */
export type SignInWay = "password" | "provider" | "sample" | "notYet";

export interface PersonRecord {
  id: string;
  version: number;
  name: string;
  email: string;
  departmentId: string | null;
  department: string | null;
  roles: Role[];
  areas: ReviewArea[];
  signsInBy: SignInWay;
  sample: boolean;
  disabled: boolean;
  createdAt: Date;
  away: Away | null;
  mails: MailSettings;
}

/** When somebody is away, first and last day, and who stands in for them on panels. */
export interface Away {
  from: string;
  until: string;
  delegate: { id: string; name: string } | null;
}

/** What everybody who is signed in sees of a person. */
export interface PublicPerson {
  id: string;
  name: string;
  department: string | null;
  roles: Role[];
  version: number;
}

/** What admins see, and everybody of themselves. */
export interface FullPerson extends PublicPerson {
  email: string;
  areas: ReviewArea[];
  signsInBy: SignInWay;
  sample: boolean;
  disabled: boolean;
  createdAt: string;
  away: Away | null;
  mails: MailSettings;
}

/** People, without anything that proves who they are. */
export async function selectPeople(
  tx: Transaction,
  where: Prisma.Sql,
  tail = Prisma.empty,
): Promise<PersonRecord[]> {
  const rows = await tx.$queryRaw<
    (PersonRecord & { roles: string[]; areas: string[]; mailSettings: unknown })[]
  >`
    select p.id, p.version, p.name, p.email::text as email, p."departmentId", d.code::text as department,
      p.roles, p.areas, p.sample, p."disabledAt" is not null as disabled, p."createdAt", p."mailSettings",
      case when p."awayFrom" is not null then jsonb_build_object('from', p."awayFrom", 'until', p."awayUntil", 'delegate',
        (select jsonb_build_object('id', s.id, 'name', s.name) from "Person" s where s.id = p."delegateId")) end as away,
      case when p.sample then 'sample'
        when p."passwordHash" is not null then 'password'
        when exists (select from "Identity" i where i."personId" = p.id) then 'provider'
        else 'notYet' end as "signsInBy"
    from "Person" p left join "Department" d on d.id = p."departmentId"
    where ${where} ${tail}`;
  return rows.map(({ mailSettings, ...row }) => ({
    ...row,
    mails: mailSettingsOf(mailSettings),
    roles: row.roles.flatMap((role) => Role.safeParse(role).data ?? []),
    areas: row.areas.flatMap((area) => ReviewArea.safeParse(area).data ?? []),
  }));
}

export async function personRow(tx: Transaction, id: string): Promise<PersonRecord | null> {
  const [person] = await selectPeople(tx, Prisma.sql`p.id = ${id}::uuid`);
  return person ?? null;
}

/** A person as this actor may see them. */
export function shapePerson(person: PersonRecord, actor: Actor): PublicPerson | FullPerson {
  const { id, name, department, roles, version } = person;
  const isFull = canEverywhere(actor, "person:manage") || actor.personId === id;
  return isFull ? fullPerson(person) : { id, name, department, roles, version };
}

export function fullPerson(person: PersonRecord): FullPerson {
  const { departmentId: _, createdAt, ...open } = person;
  return { ...open, createdAt: createdAt.toISOString() };
}
