import "server-only";
import { z } from "zod";
import { canEverywhere, hasReach } from "@/lib/domain/access/can";
import { type Permission, permissions } from "@/lib/domain/access/permissions";
import { PeopleSearch } from "@/lib/domain/people/schema";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { COUNT_LIMIT, cursorKeys, pageOf } from "@/lib/server/people/page";
import { personRecord } from "@/lib/server/people/record";
import { type FullPerson, fullPerson, selectPeople, shapePerson } from "@/lib/server/people/rows";
import { defineQuery } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";

const Key = z.tuple([z.string(), z.uuid()]);

export const listPeople = defineQuery({
  name: "person.list",
  permission: "person:read",
  input: PeopleSearch,
  run: async (actor, search) => {
    const after = cursorKeys(search, Key);
    const wanted = visiblePeople(actor, search);
    const rest = after ? Prisma.sql`(p.name, p.id) > (${after[0]}, ${after[1]}::uuid)` : Prisma.sql`true`;
    const [rows, [counted]] = await Promise.all([
      selectPeople(
        database(),
        Prisma.sql`${wanted} and ${rest}`,
        Prisma.sql`order by p.name, p.id limit ${search.limit + 1}`,
      ),
      database().$queryRaw<{ total: number }[]>`
        select count(*)::int as total from (
          select from "Person" p left join "Department" d on d.id = p."departmentId"
          where ${wanted} limit ${COUNT_LIMIT}) counted`,
    ]);
    const page = pageOf(rows, search, counted?.total ?? 0, ({ name, id }) => [name, id]);
    return { ...page, data: page.data.map((person) => shapePerson(person, actor)) };
  },
});

export const getPerson = defineQuery({
  name: "person.get",
  permission: "person:read",
  input: NoInput,
  run: async (actor, _input, target) => {
    const person = await personRecord.load(database(), actor, target);
    if (!person) throw new DomainError("notFound", "There is no such person.");
    return shapePerson(person, actor);
  },
  version: ({ version }) => version,
});

/** A person as admins see them; null when there is none, for a page to say so. */
export async function findPerson(actor: Actor, id: string): Promise<FullPerson | null> {
  const person = await personRecord.load(database(), actor, id);
  return person && canEverywhere(actor, "person:manage") ? fullPerson(person) : null;
}

/** Who I am here and what I may do. */
export const getMe = defineQuery({
  name: "person.getMe",
  permission: "person:read",
  input: NoInput,
  run: async (actor) => {
    const person = await personRecord.load(database(), actor, actor.personId);
    if (!person) throw new DomainError("notFound", "There is no such person.");
    const held = (Object.keys(permissions) as Permission[]).filter((permission) =>
      hasReach(actor, permission),
    );
    return { ...fullPerson(person), permissions: held, via: actor.via.split(":")[0] ?? "" };
  },
  version: ({ version }) => version,
});

function visiblePeople(actor: Actor, { q, role, department }: PeopleSearch): Prisma.Sql {
  const isAdmin = canEverywhere(actor, "person:manage");
  const conditions = [isAdmin ? Prisma.sql`true` : Prisma.sql`p."disabledAt" is null`];
  const words = q && `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  if (words && isAdmin) conditions.push(Prisma.sql`(p.name ilike ${words} or p.email::text ilike ${words})`);
  if (words && !isAdmin) conditions.push(Prisma.sql`p.name ilike ${words}`);
  if (role) conditions.push(Prisma.sql`${role} = any(p.roles)`);
  if (department) conditions.push(Prisma.sql`(d.code = ${department}::citext or d.id::text = ${department})`);
  return Prisma.join(conditions, " and ");
}
