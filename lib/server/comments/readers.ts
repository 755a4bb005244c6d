import "server-only";
import type { Rights } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import type { ReviewArea, Role } from "@/lib/domain/access/roles";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { maySpeakOf } from "@/lib/server/comments/sections";
import type { Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

export interface Reader {
  id: string;
  name: string;
  email: string;
}

type ReaderRow = Reader & {
  departmentId: string | null;
  roles: Role[];
  areas: ReviewArea[];
  hasOpened: boolean;
};

/** Those of these people who may read a case and speak of this section of it. */
export async function readersAmong(
  tx: Transaction,
  useCase: UseCaseRow,
  { ids, section }: { ids: readonly (string | null)[]; section: string | null },
): Promise<Reader[]> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return [];
  return readersWhere(tx, useCase, { where: Prisma.sql`p.id = any(${wanted}::uuid[])`, section });
}

/** People by words of their name who may read the case, for a mention; the first by name. */
export async function readersNamed(
  tx: Transaction,
  useCase: UseCaseRow,
  { q, section, limit }: { q: string; section: string | null; limit: number },
): Promise<Reader[]> {
  const words = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const named = Prisma.sql`p.name ilike ${words} and ${mightRead(useCase)} order by p.name, p.id limit 200`;
  return (await readersWhere(tx, useCase, { where: named, section })).slice(0, limit);
}

/**
 * The people who are mentioned, by id or e-mail address.
 * @throws DomainError `invalid` at each who is not known or may not read what is spoken of: the two are told in one way.
 */
export async function resolveMentions(
  tx: Transaction,
  useCase: UseCaseRow,
  { mentions, section }: { mentions: readonly string[]; section: string | null },
): Promise<string[]> {
  if (mentions.length === 0) return [];
  const names = mentions.map((mention) => mention.toLowerCase());
  const where = Prisma.sql`(p.id::text = any(${names}::text[]) or p.email = any(${names}::citext[]))`;
  const readers = await readersWhere(tx, useCase, { where, section });
  const idOf = (name: string) =>
    readers.find(({ id, email }) => id === name || email.toLowerCase() === name)?.id;
  const unknown = names.flatMap((name, index) => (idOf(name) ? [] : [index]));
  if (unknown.length > 0) {
    throw new DomainError(
      "invalid",
      "Somebody you mention cannot read this.",
      unknown.map((index) => ({
        field: `mentions.${index}`,
        message: "Nobody who can read this has this id or e-mail address.",
        code: "unknownPerson",
      })),
    );
  }
  return [...new Set(names.flatMap((name) => idOf(name) ?? []))];
}

async function readersWhere(
  tx: Transaction,
  useCase: UseCaseRow,
  { where, section }: { where: Prisma.Sql; section: string | null },
): Promise<Reader[]> {
  const rows = await tx.$queryRaw<ReaderRow[]>`
    select p.id, p.name, p.email::text as email, p."departmentId", p.roles, p.areas,
      exists (select 1 from "ConfidentialOpening" o where o."useCaseId" = ${useCase.id}::uuid
        and o."personId" = p.id and o.until > now()) as "hasOpened"
    from "Person" p where p."disabledAt" is null and ${where}`;
  const isRevealed = useCase.revealedAt !== null;
  return rows
    .filter((row) => {
      const rights: Rights = { personId: row.id, ...row, scopes: null };
      const standing = standingTo(rights, useCase);
      const sees =
        !useCase.confidential || row.hasOpened || can(rights, "useCase:readConfidential", standing);
      return sees && maySpeakOf(rights, standing, { section, isRevealed });
    })
    .map(({ id, name, email }) => ({ id, name, email }));
}

// Narrows the people of a large organisation to those who could be among the few of a confidential case.
function mightRead(useCase: UseCaseRow): Prisma.Sql {
  if (!useCase.confidential) return Prisma.sql`true`;
  const { proposerId, sponsorId, ownerId, benefitOwnerId, deliveryIds, panelIds, blockerAreas } = useCase;
  const people = [proposerId, sponsorId, ownerId, benefitOwnerId, ...deliveryIds, ...panelIds].filter(
    (id) => id !== null,
  );
  return Prisma.sql`('lead' = any(p.roles) or p.id = any(${people}::uuid[]) or p.areas && ${blockerAreas}::text[]
    or exists (select 1 from "ConfidentialOpening" o where o."useCaseId" = ${useCase.id}::uuid
      and o."personId" = p.id and o.until > now()))`;
}
