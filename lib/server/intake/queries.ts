import "server-only";
import { z } from "zod";
import type { Reviewer } from "@/lib/domain/intake/reviewers-for-risk";
import { type VisitStep, visitSteps } from "@/lib/domain/intake/sections";
import { type IntakeCounts, intakeStatistics, targetMinutes } from "@/lib/domain/intake/statistics";
import { database } from "@/lib/server/db";
import { defineQuery } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";

const mostReviewers = 100;

/** How proposing goes: started, submitted, how long it took, where people left. In groups of five or more only. */
export const getIntakeStatistics = defineQuery({
  name: "intake.statistics",
  permission: "intake:read",
  input: z.strictObject({ days: z.int().min(7).max(730).default(90) }),
  async run(actor, { days }) {
    const counts = await countVisits(actor, days);
    return { days, targetMinutes, ...intakeStatistics(counts) };
  },
});

export type IntakeNumbers = Awaited<ReturnType<(typeof getIntakeStatistics)["run"]>>;

/** The latest visit of a draft that is not submitted, for the person who began it. */
export async function openVisit(
  { personId }: Actor,
  useCaseId: string,
): Promise<{ id: string; version: number } | null> {
  return database().intakeVisit.findFirst({
    where: { personId, useCaseId, submittedAt: null },
    orderBy: { startedAt: "desc" },
    select: { id: true, version: true },
  });
}

/** Who reviews what, for a form that says who will look at a case: people of the sample among themselves. */
export async function listReviewers({ sample }: Actor): Promise<Reviewer[]> {
  return database().person.findMany({
    where: { roles: { has: "reviewer" }, disabledAt: null, sample },
    select: { name: true, areas: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostReviewers,
  });
}

interface CountRow {
  persons: bigint;
  starts: bigint;
  submits: bigint;
  submitters: bigint;
  median: number | null;
  fast: bigint;
  left: { step: string; visits: number; persons: number }[] | null;
}

// People of the sample count among themselves. Who moved within the last hour has not left yet.
async function countVisits(actor: Actor, days: number): Promise<IntakeCounts> {
  const [row] = await database().$queryRaw<CountRow[]>`
    with visits as (
      select v.*, extract(epoch from v."submittedAt" - v."startedAt") / 60 as minutes
      from "IntakeVisit" v join "Person" p on p.id = v."personId"
      where v."startedAt" > now() - make_interval(days => ${days}::int) and p.sample = ${actor.sample}
    ), lost as (
      select coalesce(v."lastSection", 'template') as step, count(*)::int as visits,
        count(distinct v."personId")::int as persons
      from visits v where v."submittedAt" is null and v."lastAt" < now() - interval '1 hour' group by 1
    )
    select count(distinct "personId") as persons, count(*) as starts, count("submittedAt") as submits,
      count(distinct "personId") filter (where "submittedAt" is not null) as submitters,
      percentile_cont(0.5) within group (order by minutes) as median,
      count(*) filter (where minutes < ${targetMinutes}) as fast,
      (select jsonb_agg(lost) from lost) as "left"
    from visits`;
  if (!row) throw new Error("An aggregate always has one row.");
  const left = (row.left ?? []).flatMap(({ step, ...counted }) =>
    isStep(step) ? [{ step, ...counted }] : [],
  );
  return {
    persons: Number(row.persons),
    starts: Number(row.starts),
    submits: Number(row.submits),
    submitters: Number(row.submitters),
    medianMinutes: row.median,
    underTarget: Number(row.fast),
    left: left.sort((a, b) => visitSteps.indexOf(a.step) - visitSteps.indexOf(b.step)),
  };
}

function isStep(step: string): step is VisitStep {
  return (visitSteps as readonly string[]).includes(step);
}
