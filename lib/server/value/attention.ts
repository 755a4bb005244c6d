import "server-only";
import { canEverywhere } from "@/lib/domain/access/can";
import type { Stage } from "@/lib/domain/use-cases/stage";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { countsNow } from "@/lib/server/portfolio/rank";
import type { Actor } from "@/lib/server/session";
import { stillOpen } from "@/lib/server/use-cases/conditions";
import { notOwnTo, visibleTo } from "@/lib/server/use-cases/record";
import { day, keyOf, money } from "@/lib/server/use-cases/rows";

/** Why a case is late: nobody decides or starts it, its day has come, or a condition is overdue. */
export type LateReason = "undecided" | "notStarted" | "dayHasCome" | "condition";

/** After so many days a step that is one person's to take is late. */
const LATE_DAYS = 30;
const ROWS = 12;

/** Cases in review that this actor may decide, highest priority first: not their own, blocked ones last. */
export function waitingDecisions(actor: Actor) {
  return rowsOf(
    actor,
    undecided(actor),
    Prisma.sql`u."openBlockers" > 0, u.priority desc nulls last, u.number`,
  );
}

export function countDecisions(actor: Actor): Promise<number> {
  return countOf(actor, undecided(actor));
}

function undecided(actor: Actor): Prisma.Sql {
  return Prisma.sql`select u.id, null::text as reason, u."stageSince" as since from "UseCase" u
    where u.stage = 'review' and ${notOwnTo(actor)} and not exists (
      select 1 from "ScoringRound" r
      where r."useCaseId" = u.id and r."revealedById" = ${actor.personId}::uuid)`;
}

/** Open cases with an open blocker, those that promise most first. */
export function blockedCases(actor: Actor, narrowing = Prisma.sql`true`) {
  return rowsOf(
    actor,
    Prisma.sql`select u.id, string_agg(distinct b.area, ',' order by b.area) as reason, min(b."raisedAt") as since
      from "UseCase" u join "Blocker" b on b."useCaseId" = u.id and b."liftedAt" is null
      where ${stillOpen} group by u.id`,
    byValue,
    narrowing,
  );
}

/** Open cases past their draft without an owner, those that wait longest first. */
export function unassignedCases(actor: Actor, narrowing = Prisma.sql`true`) {
  return rowsOf(
    actor,
    Prisma.sql`select u.id, null::text as reason, coalesce(u."submittedAt", u."createdAt") as since from "UseCase" u
      where u."ownerId" is null and u.stage not in ('draft', 'retired', 'stopped', 'declined', 'merged')`,
    Prisma.sql`w.since, u.number`,
    narrowing,
  );
}

/** Cases that are late, those that promise most first. */
export function lateCases(actor: Actor, now: Date) {
  return rowsOf(actor, lateOn(now), byValue);
}

export function countLate(actor: Actor, now: Date): Promise<number> {
  return countOf(actor, lateOn(now));
}

function lateOn(now: Date): Prisma.Sql {
  const today = day(now) ?? "";
  const before = new Date(now.getTime() - LATE_DAYS * 86_400_000);
  return Prisma.sql`select distinct on (id) id, reason, since from (
    select u.id, 'undecided' as reason, u."stageSince" as since from "UseCase" u
      where u.stage = 'review' and u."stageSince" < ${before}
    union all select u.id, 'notStarted', u."stageSince" from "UseCase" u
      where u.stage = 'approved' and u."stageSince" < ${before}
    union all select u.id, 'dayHasCome', u."parkedUntil"::timestamptz from "UseCase" u
      where u.stage = 'parked' and u."parkedUntil" ~ '^\\d{4}-\\d{2}-\\d{2}$' and u."parkedUntil" < ${today}
    union all select d."useCaseId", 'condition', c.due::timestamptz from "Condition" c
      join "Decision" d on d.id = c."decisionId" join "UseCase" u on u.id = d."useCaseId"
      where c."metAt" is null and c.due < ${today}::date and d."takenBackAt" is null
        and ${stillOpen}
  ) every order by id, since`;
}

const byValue = Prisma.sql`u."valueYearLikely" desc nulls last, u.number`;

/** Rows with their money where this actor may read that of every case; the total counts all of them. */
async function rowsOf(
  actor: Actor,
  which: Prisma.Sql,
  order: Prisma.Sql,
  narrowing: Prisma.Sql = Prisma.sql`true`,
) {
  const withMoney = canEverywhere(actor, "value:read");
  const rows = await database().$queryRaw<AttentionRow[]>`
    select u.number, u.title, u.stage, d.name as department, u."valueYearLikely" as value, u.cost, u.currency,
      u."openBlockers" > 0 as blocked, w.reason, w.since, count(*) over () as total
    from (${which}) w join "UseCase" u on u.id = w.id left join "Department" d on d.id = u."departmentId"
    where ${countsNow} and ${visibleTo(actor)} and ${narrowing} order by ${order} limit ${ROWS}`;
  return {
    total: Number(rows[0]?.total ?? 0),
    cases: rows.map(({ number, value, cost, currency, total: _, ...row }) => ({
      key: keyOf(number),
      ...row,
      ...(withMoney ? { valueYear: money(value, currency), cost: money(cost, currency) } : {}),
    })),
  };
}

/** How many of some cases count and may be seen. */
async function countOf(actor: Actor, which: Prisma.Sql): Promise<number> {
  const [row] = await database().$queryRaw<{ total: bigint }[]>`
    select count(*) as total from (${which}) w join "UseCase" u on u.id = w.id
    where ${countsNow} and ${visibleTo(actor)}`;
  return Number(row?.total ?? 0n);
}

interface AttentionRow {
  number: number;
  title: string;
  stage: Stage;
  department: string | null;
  value: bigint | null;
  cost: bigint | null;
  currency: string | null;
  blocked: boolean;
  reason: string | null;
  since: Date;
  total: bigint;
}
