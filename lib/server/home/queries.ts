import "server-only";
import { canEverywhere } from "@/lib/domain/access/can";
import { nextStep } from "@/lib/domain/lifecycle/next-step";
import { NoInput } from "@/lib/domain/shared/no-input";
import type { Stage } from "@/lib/domain/use-cases/stage";
import { database } from "@/lib/server/db";
import { atGate } from "@/lib/server/gates/waiting";
import { Prisma } from "@/lib/server/generated/client";
import { cycleProgress } from "@/lib/server/home/cycle";
import { waitingQuarters } from "@/lib/server/home/quarters";
import { listNotices } from "@/lib/server/notices/queries";
import { defineQuery } from "@/lib/server/query";
import { listScoringQueue } from "@/lib/server/scoring/queries";
import type { Actor } from "@/lib/server/session";
import { stillOpen } from "@/lib/server/use-cases/conditions";
import { notOwnTo, visibleTo } from "@/lib/server/use-cases/record";
import { keyOf } from "@/lib/server/use-cases/rows";

/** What waits for me, most urgent kind first. Each queue names its work and shows its oldest cases. */
export const getHome = defineQuery({
  name: "home.get",
  permission: "useCase:read",
  input: NoInput,
  async run(actor) {
    const now = new Date();
    const [queues, rating, notices, cycle, quarters] = await Promise.all([
      Promise.all(queuesOf(actor).map((queue) => filled(actor, queue))),
      listScoringQueue.run(actor, {}, ""),
      listNotices.run(actor, { unread: true }, ""),
      canEverywhere(actor, "useCase:score") ? cycleProgress(actor, now) : null,
      waitingQuarters(actor, now),
    ]);
    return {
      rating: rating.data.filter(({ stage, submitted }) => stage === "scoring" && !submitted),
      queues: queues.filter(({ total }) => total > 0),
      notices: notices.data.slice(0, 10),
      /** Where the panels of the cycle stand, for who leads them. */
      cycle,
      /** The quarters that wait for finance. */
      quarters,
    };
  },
});

interface Queue {
  name: string;
  title: string;
  href: string;
  where: Prisma.Sql;
}

const ROWS = 5;

// A queue that a role works through is shown to that role only; my own cases to everybody.
function queuesOf(actor: Actor): Queue[] {
  const me = Prisma.sql`${actor.personId}::uuid`;
  const notMine = notOwnTo(actor);
  const stage = (name: Stage) => Prisma.sql`u.stage = ${name}`;
  const queue = (name: string, title: string, query: string, where: Prisma.Sql, href?: string): Queue => ({
    name,
    title,
    href: href ?? `/use-cases?${query}`,
    where,
  });
  return [
    ...(canEverywhere(actor, "useCase:fund")
      ? [
          queue(
            "decide",
            "Wait for a decision",
            "stage=review&sort=-priority",
            Prisma.sql`${stage("review")} and ${notMine}`,
          ),
        ]
      : []),
    ...(canEverywhere(actor, "gate:decide")
      ? [queue("gates", "Continue, fix or stop", "", Prisma.sql`${atGate} and ${notMine}`, "/finance/gates")]
      : []),
    ...(canEverywhere(actor, "actual:confirm")
      ? [
          queue("confirm", "Confirm what is claimed", "", claimsOfOthers(me), "/finance/quarters"),
          queue("agree", "Agree how value is measured", "", unagreedMeasuring, "/finance/quarters"),
        ]
      : []),
    queue(
      "sponsor",
      "Accept as the sponsor",
      "mine=true",
      Prisma.sql`u."sponsorId" = ${me} and u."sponsorAcceptedAt" is null
      and u.stage in ('draft', 'returned', 'submitted', 'triage')`,
    ),
    queue(
      "answer",
      "Answer a question",
      "mine=true&stage=returned",
      Prisma.sql`${stage("returned")} and u."proposerId" = ${me}`,
    ),
    queue(
      "drafts",
      "Finish and submit",
      "mine=true&stage=draft",
      Prisma.sql`${stage("draft")} and u."proposerId" = ${me}`,
    ),
    queue("measure", "Readings are overdue", "mine=true&stage=live", overdueReadings(me)),
    ...(canEverywhere(actor, "useCase:triage")
      ? [
          queue("accept", "Accept for triage", "stage=submitted&sort=number", stage("submitted")),
          queue("triage", "Make ready for a panel", "stage=triage&sort=number", stage("triage")),
          queue("reveal", "With a panel", "stage=scoring", stage("scoring")),
          queue(
            "overrides",
            "Settle a proposed place",
            "",
            Prisma.sql`exists (select 1 from "Override" o where o."useCaseId" = u.id and o.state = 'proposed'
              and o.at >= u."revealedAt" and o."byId" <> ${me}) and ${notMine}
              and ${stillOpen}`,
            "/portfolio?view=matrix#overrides",
          ),
        ]
      : []),
    ...(canEverywhere(actor, "blocker:lift")
      ? [
          queue(
            "blocked",
            "Blocked in your areas",
            "attention=blocked",
            Prisma.sql`u."openBlockers" > 0 and exists (
          select 1 from "Blocker" b where b."useCaseId" = u.id and b."liftedAt" is null and b.area = any(${[...actor.areas]}::text[]))`,
          ),
        ]
      : []),
    ...(actor.roles.includes("delivery")
      ? [
          queue(
            "build",
            "Yours to deliver",
            "mine=true",
            Prisma.sql`u.stage in ('approved', 'building', 'piloting') and (${me} = any(u."deliveryIds") or u.stage = 'approved')`,
          ),
        ]
      : []),
    queue(
      "mine",
      "Your cases on their way",
      "mine=true",
      Prisma.sql`u.stage in ('submitted', 'triage', 'scoring', 'review', 'approved', 'parked', 'building', 'piloting')
      and ${me} in (u."proposerId", u."ownerId", u."sponsorId")`,
    ),
  ];
}

// Who enters never confirms.
function claimsOfOthers(me: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`exists (select 1 from "Actual" a join "BusinessCaseLine" l on l.id = a."lineId" and l.kind = 'benefit'
    where a."useCaseId" = u.id and a.state in ('claimed', 'measured') and a."leakageReason" is null
      and a."enteredById" <> ${me})`;
}

const unagreedMeasuring = Prisma.sql`(
  exists (select 1 from "MeasurementMethod" m where m."useCaseId" = u.id and m."agreedById" is null)
  or exists (select 1 from "Comparison" c where c."useCaseId" = u.id and c."agreedById" is null))`;

// The rule of lib/domain/metrics/metric-health, over all cases at once: whose metric it is measures it, else the case's owner.
function overdueReadings(me: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`u.stage in ('piloting', 'live') and u."liveOn" <= current_date and exists (
    select 1 from "SuccessMetric" m where m."useCaseId" = u.id and coalesce(m."ownerId", u."ownerId") = ${me}
      and current_date - greatest(u."liveOn", coalesce(m."latestOn", u."liveOn")) > m."cadenceDays")`;
}

async function filled(actor: Actor, { name, title, href, where }: Queue) {
  const rows = await database().$queryRaw<QueueRow[]>`
    select u.number, u.title, u.stage, u."stageSince", u."openBlockers", u."parkedUntil", u.sample,
      d.name as "departmentName", count(*) over () as total
    from "UseCase" u left join "Department" d on d.id = u."departmentId"
    where ${where} and ${visibleTo(actor)} order by u."stageSince", u.number limit ${ROWS}`;
  return {
    name,
    title,
    href,
    total: Number(rows[0]?.total ?? 0),
    cases: rows.map((row) => ({
      key: keyOf(row.number),
      title: row.title,
      stage: row.stage,
      since: row.stageSince,
      department: row.departmentName,
      sample: row.sample,
      next: nextStep(row),
    })),
  };
}

interface QueueRow {
  number: number;
  title: string;
  stage: Stage;
  stageSince: Date;
  openBlockers: number;
  parkedUntil: string | null;
  sample: boolean;
  departmentName: string | null;
  total: bigint;
}
