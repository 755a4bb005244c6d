import "server-only";
import { stagesWaitingFor, type WaitsFor } from "@/lib/domain/lifecycle/waits-for";
import type { FieldName } from "@/lib/domain/use-cases/filter-fields";
import { amountIn, type Condition } from "@/lib/domain/use-cases/filter-text";
import { Prisma } from "@/lib/server/generated/client";
import type { Actor } from "@/lib/server/session";
import { isUuid, numberInKey } from "@/lib/server/use-cases/rows";

/** One condition of a filter as a clause (alias `u`). A case without the field is in none of its values. */
export function conditionSql(actor: Actor, condition: Condition): Prisma.Sql {
  const { field, operator } = condition;
  if (operator === "empty") return emptiness(field);
  if (operator === "notEmpty") return Prisma.sql`not (${emptiness(field)})`;
  if (operator === "notIn") return Prisma.sql`(${holds(actor, condition)}) is not true`;
  return holds(actor, condition);
}

/** The cases that keys or ids name; what is neither names none. */
export function named(keys: readonly string[]): Prisma.Sql {
  const numbers = keys.flatMap((key) => numberInKey(key) ?? []);
  return Prisma.sql`(u.number = any(${numbers}::int[]) or u.id = any(${keys.filter(isUuid)}::uuid[]))`;
}

/** Cases that are not over: the rule of `isOpen`, asked of the database. */
export const stillOpen = Prisma.sql`u.stage not in ('retired', 'stopped', 'declined', 'merged')`;

export function inDepartments(codes: readonly string[]): Prisma.Sql {
  // One value is compared as one: only then is what an index holds behind it already in order.
  return codes.length === 1
    ? Prisma.sql`u."departmentId" = (select id from "Department" where code = ${codes[0]}::citext)`
    : Prisma.sql`u."departmentId" = any(array(select id from "Department" where code = any(${codes}::citext[])))`;
}

export function inStages(stages: readonly string[]): Prisma.Sql {
  return stages.length === 1
    ? Prisma.sql`u.stage = ${stages[0]}`
    : Prisma.sql`u.stage = any(${stages}::text[])`;
}

/** Quadrants that a panel's ratings gave: one person's quick look counts as not yet scored. */
export function inQuadrants(quadrants: readonly string[]): Prisma.Sql {
  const blocked = quadrants.includes("blocked")
    ? Prisma.sql`u."openBlockers" > 0 and u."revealedAt" is not null`
    : null;
  const plain = Prisma.sql`u."openBlockers" = 0 and not u."quickLook" and u.quadrant = any(${quadrants}::text[])`;
  return blocked ? Prisma.sql`((${blocked}) or (${plain}))` : Prisma.sql`(${plain})`;
}

/** Each way of being somebody's own has an index of its own, which one condition over all of them would leave unused. */
export function ofMine({ personId }: Actor): Prisma.Sql {
  const me = Prisma.sql`${personId}::uuid`;
  const own = (clause: Prisma.Sql) => Prisma.sql`select own.id from "UseCase" own where ${clause}`;
  const ways = [
    own(Prisma.sql`own."proposerId" = ${me}`),
    own(Prisma.sql`own."sponsorId" = ${me}`),
    own(Prisma.sql`own."ownerId" = ${me}`),
    own(Prisma.sql`own."benefitOwnerId" = ${me}`),
    own(Prisma.sql`own."deliveryIds" @> array[${me}]`),
  ];
  return Prisma.sql`u.id = any(array(${Prisma.join(ways, " union ")}))`;
}

const columns: Record<FieldName, Prisma.Sql> = {
  dept: Prisma.sql`u."departmentId"`,
  stage: Prisma.sql`u.stage`,
  risk: Prisma.sql`u.risk`,
  personalData: Prisma.sql`u."personalData"`,
  route: Prisma.sql`u.route`,
  taskType: Prisma.sql`u."taskType"`,
  quadrant: Prisma.sql`u.quadrant`,
  waiting: Prisma.sql`u.stage`,
  tag: Prisma.sql`u.tags`,
  title: Prisma.sql`u."plainTitle"`,
  owner: Prisma.sql`u."ownerId"`,
  sponsor: Prisma.sql`u."sponsorId"`,
  proposer: Prisma.sql`u."proposerId"`,
  priority: Prisma.sql`u.priority`,
  impact: Prisma.sql`u.impact`,
  feasibility: Prisma.sql`u.feasibility`,
  value: Prisma.sql`u."valueYearLikely"`,
  cost: Prisma.sql`u.cost`,
  created: Prisma.sql`u."createdAt"`,
  updated: Prisma.sql`u."updatedAt"`,
  submitted: Prisma.sql`u."submittedAt"`,
  since: Prisma.sql`u."stageSince"`,
  source: Prisma.sql`u.source`,
  import: Prisma.sql`u."importId"`,
  blocked: Prisma.sql`u."openBlockers" > 0`,
  mine: Prisma.sql`false`,
  following: Prisma.sql`false`,
};

function emptiness(field: FieldName): Prisma.Sql {
  return field === "tag" ? Prisma.sql`cardinality(u.tags) = 0` : Prisma.sql`${columns[field]} is null`;
}

function holds(actor: Actor, { field, operator, values }: Condition): Prisma.Sql {
  const column = columns[field];
  switch (field) {
    case "dept":
      return inDepartments(values);
    case "stage":
      return inStages(values);
    case "quadrant":
      return inQuadrants(values);
    case "waiting":
      return Prisma.sql`u.stage = any(${values.flatMap((who) => [...stagesWaitingFor[who as WaitsFor]])}::text[])`;
    case "tag":
      return operator === "contains" ? anyTagLike(values[0] ?? "") : Prisma.sql`u.tags && ${values}::text[]`;
    case "title":
      return titleMatches(operator, values[0] ?? "");
    case "owner":
    case "sponsor":
    case "proposer":
      return Prisma.sql`${column} = any(${peopleAmong(actor, values)}::uuid[])`;
    case "import":
      return Prisma.sql`${column} = any(${values.filter(isUuid)}::uuid[])`;
    case "priority":
    case "impact":
    case "feasibility":
      return compared(
        column,
        operator,
        values.map((value) => Prisma.sql`${Number(value)}::float8`),
      );
    case "value":
    case "cost":
      return amounts(column, operator, values);
    case "created":
    case "updated":
    case "submitted":
    case "since":
      return inTime(column, operator, values);
    case "blocked":
    case "mine":
    case "following":
      return values[0] === "yes" ? flag(actor, field) : Prisma.sql`(${flag(actor, field)}) is not true`;
    default:
      return Prisma.sql`${column} = any(${values}::text[])`;
  }
}

function flag(actor: Actor, field: "blocked" | "mine" | "following"): Prisma.Sql {
  if (field === "blocked") return columns.blocked;
  if (field === "mine") return ofMine(actor);
  return Prisma.sql`exists (select 1 from "Follower" f where f."useCaseId" = u.id and f."personId" = ${actor.personId}::uuid)`;
}

function peopleAmong({ personId }: Actor, values: readonly string[]): string[] {
  return values.map((value) => (value === "me" ? personId : value));
}

function anyTagLike(text: string): Prisma.Sql {
  return Prisma.sql`exists (select 1 from unnest(u.tags) tag where plain_text(tag) like ${like(text)})`;
}

function titleMatches(operator: Condition["operator"], text: string): Prisma.Sql {
  return operator === "is"
    ? Prisma.sql`u."plainTitle" = plain_text(${text})`
    : Prisma.sql`u."plainTitle" like ${like(text)}`;
}

function like(text: string): Prisma.Sql {
  return Prisma.sql`plain_text(${`%${text.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`})`;
}

function compared(column: Prisma.Sql, operator: Condition["operator"], values: Prisma.Sql[]): Prisma.Sql {
  const [first = Prisma.sql`null`, second = Prisma.sql`null`] = values;
  if (operator === "gte") return Prisma.sql`${column} >= ${first}`;
  if (operator === "lte") return Prisma.sql`${column} <= ${first}`;
  if (operator === "between") return Prisma.sql`${column} between ${first} and ${second}`;
  return Prisma.sql`${column} = ${first}`;
}

/** Amounts are compared in their own currency: a case in another one matches nothing. */
function amounts(column: Prisma.Sql, operator: Condition["operator"], values: readonly string[]): Prisma.Sql {
  const given = values.flatMap((value) => amountIn(value) ?? []);
  const bounds = given.map(({ amountMinor }) => Prisma.sql`${amountMinor}::bigint`);
  return Prisma.sql`(u.currency = ${given[0]?.currency ?? ""} and ${compared(column, operator, bounds)})`;
}

/** Days are those of UTC; "after" a day begins with the next one. */
function inTime(column: Prisma.Sql, operator: Condition["operator"], values: readonly string[]): Prisma.Sql {
  const [first = "", second = ""] = values;
  const begins = (day: string) => Prisma.sql`(${day}::date::timestamp at time zone 'UTC')`;
  const ends = (day: string) => Prisma.sql`((${day}::date + 1)::timestamp at time zone 'UTC')`;
  if (operator === "before") return Prisma.sql`${column} < ${begins(first)}`;
  if (operator === "after") return Prisma.sql`${column} >= ${ends(first)}`;
  if (operator === "last")
    return Prisma.sql`${column} >= now() - make_interval(days => ${Number(first)}::int)`;
  return Prisma.sql`(${column} >= ${begins(first)} and ${column} < ${ends(second)})`;
}
