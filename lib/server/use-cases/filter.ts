import "server-only";
import { canEverywhere } from "@/lib/domain/access/can";
import { DomainError } from "@/lib/domain/shared/domain-error";
import type { UseCaseFilter } from "@/lib/domain/use-cases/filter";
import { filterFields, needsMoney } from "@/lib/domain/use-cases/filter-fields";
import { conditionsIn } from "@/lib/domain/use-cases/filter-text";
import { Prisma } from "@/lib/server/generated/client";
import type { Actor } from "@/lib/server/session";
import {
  conditionSql,
  inDepartments,
  inQuadrants,
  inStages,
  named,
  ofMine,
} from "@/lib/server/use-cases/conditions";
import { visibleTo } from "@/lib/server/use-cases/record";
import { numberInKey } from "@/lib/server/use-cases/rows";

/**
 * The where-clause of a list (alias `u`): what the actor may see, narrowed by the filter.
 * @throws DomainError `forbidden` at `f` where the filter asks about amounts that the actor may not read everywhere.
 */
export function matching(actor: Actor, filter: UseCaseFilter): Prisma.Sql {
  return Prisma.join([visibleTo(actor), ...conditions(actor, filter), ...said(actor, filter.f)], " and ");
}

/** Refuses a filter on amounts to whoever may not read the money of every case: what is left out would tell. */
export function refuseHiddenMoney(actor: Actor, f: string | undefined): void {
  const hidden = conditionsIn(f).find(({ field }) => needsMoney(field));
  if (!hidden || canEverywhere(actor, "value:read")) return;
  const message = `Narrowing by “${filterFields[hidden.field].label}” is for those who may read the money of every case.`;
  throw new DomainError("forbidden", message, [{ field: "f", message, code: "moneyHidden" }]);
}

/** The filter alone (alias `u`), for what is selected from a whole that was made before. */
export function narrowedBy(actor: Actor, filter: UseCaseFilter): Prisma.Sql {
  return Prisma.join([Prisma.sql`true`, ...conditions(actor, filter)], " and ");
}

function conditions(actor: Actor, filter: UseCaseFilter): Prisma.Sql[] {
  const { q, key, department, stage, risk, personalData, route, quadrant, tag, attention, mine } = filter;
  return [
    ...(q ? [searched(q)] : []),
    ...(key ? [named(key)] : []),
    ...(department ? [inDepartments(department)] : []),
    ...(stage ? [inStages(stage)] : []),
    ...(risk ? [Prisma.sql`u.risk = any(${risk}::text[])`] : []),
    ...(personalData ? [Prisma.sql`u."personalData" = any(${personalData}::text[])`] : []),
    ...(route ? [Prisma.sql`u.route = any(${route}::text[])`] : []),
    ...(quadrant ? [inQuadrants(quadrant)] : []),
    ...(tag ? [Prisma.sql`u.tags && ${tag}::text[]`] : []),
    ...(attention ? [attentions[attention]] : []),
    ...(mine ? [ofMine(actor)] : []),
  ];
}

/** What `f` says: all that stands alone must hold, and any of the one group. */
function said(actor: Actor, f: string | undefined): Prisma.Sql[] {
  refuseHiddenMoney(actor, f);
  const all = conditionsIn(f);
  const group = all.filter(({ either }) => either).map((condition) => conditionSql(actor, condition));
  return [
    ...all.filter(({ either }) => !either).map((condition) => conditionSql(actor, condition)),
    ...(group.length > 0 ? [Prisma.sql`(${Prisma.join(group, " or ")})`] : []),
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
  const byKey = number === null ? null : Prisma.sql`u.number = ${number}`;
  if (words.length === 0) return byKey ?? Prisma.sql`false`;
  // Quoted only when it is plain: some letters lose their accent to an apostrophe.
  const query = Prisma.sql`(
    select string_agg('''' || replace(word, '''', '''''') || ''':*', ' & ')
    from unnest(string_to_array(plain_text(${words.slice(0, 20).join(" ")}), ' ')) word where word <> '')`;
  const byWords = Prisma.sql`u.search @@ to_tsquery('simple', ${query})`;
  return byKey ? Prisma.sql`(${byKey} or ${byWords})` : byWords;
}
