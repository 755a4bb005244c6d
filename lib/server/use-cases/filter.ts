import "server-only";
import type { UseCaseFilter } from "@/lib/domain/use-cases/filter";
import { Prisma } from "@/lib/server/generated/client";
import type { Actor } from "@/lib/server/session";
import { visibleTo } from "@/lib/server/use-cases/record";
import { numberInKey } from "@/lib/server/use-cases/rows";

/** The where-clause of a list (alias `u`): what the actor may see, narrowed by the filter. */
export function matching(actor: Actor, filter: UseCaseFilter): Prisma.Sql {
  return Prisma.join([visibleTo(actor), ...conditions(actor, filter)], " and ");
}

/** The filter alone (alias `u`), for what is selected from a whole that was made before. */
export function narrowedBy(actor: Actor, filter: UseCaseFilter): Prisma.Sql {
  return Prisma.join([Prisma.sql`true`, ...conditions(actor, filter)], " and ");
}

function conditions(actor: Actor, filter: UseCaseFilter): Prisma.Sql[] {
  const { q, department, stage, risk, personalData, route, quadrant, tag, attention, mine } = filter;
  return [
    ...(q ? [searched(q)] : []),
    ...(department
      ? [
          Prisma.sql`u."departmentId" in (select id from "Department" where code = any(${department}::citext[]))`,
        ]
      : []),
    ...(stage ? [Prisma.sql`u.stage = any(${stage}::text[])`] : []),
    ...(risk ? [Prisma.sql`u.risk = any(${risk}::text[])`] : []),
    ...(personalData ? [Prisma.sql`u."personalData" = any(${personalData}::text[])`] : []),
    ...(route ? [Prisma.sql`u.route = any(${route}::text[])`] : []),
    ...(quadrant ? [inQuadrant(quadrant)] : []),
    ...(tag ? [Prisma.sql`u.tags && ${tag}::text[]`] : []),
    ...(attention ? [attentions[attention]] : []),
    ...(mine ? [ofMine(actor)] : []),
  ];
}

const attentions = {
  blocked: Prisma.sql`u."openBlockers" > 0`,
  unassigned: Prisma.sql`u."ownerId" is null and u.stage not in ('draft', 'retired', 'stopped', 'declined', 'merged')`,
  notAssessed: Prisma.sql`u.risk = 'notAssessed' and u.stage not in ('draft', 'retired', 'stopped', 'declined', 'merged')`,
};

/** Each word matches where a word begins with it; accents and case do not matter. A key finds its case. */
function searched(q: string): Prisma.Sql {
  const number = numberInKey(q);
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? [];
  const byKey = number === null ? Prisma.sql`false` : Prisma.sql`u.number = ${number}`;
  if (words.length === 0) return byKey;
  const query = words
    .slice(0, 20)
    .map((word) => `'${word}':*`)
    .join(" & ");
  return Prisma.sql`(${byKey} or u.search @@ to_tsquery('simple', plain_text(${query})))`;
}

function inQuadrant(quadrants: string[]): Prisma.Sql {
  const blocked = quadrants.includes("blocked")
    ? Prisma.sql`u."openBlockers" > 0 and u."revealedAt" is not null`
    : null;
  const plain = Prisma.sql`u."openBlockers" = 0 and u.quadrant = any(${quadrants}::text[])`;
  return blocked ? Prisma.sql`((${blocked}) or (${plain}))` : plain;
}

function ofMine({ personId }: Actor): Prisma.Sql {
  return Prisma.sql`(${personId}::uuid in (u."proposerId", u."sponsorId", u."ownerId", u."benefitOwnerId")
    or ${personId}::uuid = any(u."deliveryIds"))`;
}
