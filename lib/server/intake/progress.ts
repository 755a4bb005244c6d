import "server-only";
import { holderOf, progressOrder, stepOf, usualDays } from "@/lib/domain/intake/where-it-stands";
import { nextStep } from "@/lib/domain/lifecycle/next-step";
import { NoInput } from "@/lib/domain/shared/no-input";
import { database } from "@/lib/server/db";
import { defineQuery } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { visibleTo } from "@/lib/server/use-cases/record";
import { requireUseCase } from "@/lib/server/use-cases/require";
import { keyOf, type UseCaseRow } from "@/lib/server/use-cases/rows";

/** Where an idea is: the step of five, who holds it since when, how long the last ones took here, what is asked. */
export const getProgress = defineQuery({
  name: "useCase.progress",
  permission: "useCase:read",
  input: NoInput,
  async run(actor, _input, target) {
    const useCase = await requireUseCase(actor, target);
    return progressOf(actor, useCase);
  },
});

export type Progress = Awaited<ReturnType<(typeof getProgress)["run"]>>;

/** The same for a case that is loaded already; one statement. */
export async function progressOf(actor: Actor, useCase: UseCaseRow) {
  const { stage, openBlockers, parkedUntil, question, stageSince } = useCase;
  const known = await factsOf(actor, useCase);
  const holder = holderOf(stage, openBlockers);
  const declined = stage === "declined" ? known.declined : null;
  return {
    key: keyOf(useCase.number),
    stage,
    step: stepOf(stage),
    steps: progressOrder,
    holder: { role: holder, person: holderPerson(useCase, holder, known) },
    since: stageSince,
    next: nextStep({ stage, openBlockers, parkedUntil }),
    question: stage === "returned" ? question : null,
    answer: stage === "submitted" || stage === "triage" ? known.answer : null,
    usual: usualDays(known.median, Number(known.cases)),
    declined,
    sponsor: {
      person: personOf(useCase, useCase.sponsorId),
      acceptedAt: useCase.sponsorAcceptedAt,
    },
    unknownFields: useCase.unknownFields,
  };
}

interface Facts {
  byId: string | null;
  byName: string | null;
  median: number | null;
  cases: bigint;
  answer: string | null;
  declined: { reason: string; wouldHaveChangedIt: string | null; at: string } | null;
}

// How long the last twenty took is counted over what this reader may see; a step back is no passage.
async function factsOf(actor: Actor, { id, stage, sample }: UseCaseRow): Promise<Facts> {
  const [row] = await database().$queryRaw<Facts[]>`
    with passed as (
      select extract(epoch from c.at - (
        select max(before.at) from "StageChange" before
        where before."useCaseId" = c."useCaseId" and before."to" = c."from" and before.at < c.at)) / 86400 as days
      from "StageChange" c join "UseCase" u on u.id = c."useCaseId"
      where c."from" = ${stage} and c."to" <> c."from" and c.verb <> 'goBack' and u.sample = ${sample}
        and ${visibleTo(actor)}
      order by c.at desc limit 20
    )
    select latest."byId", p.name as "byName", passed.median, passed.cases, answered.reason as answer,
      to_jsonb(declined) as declined
    from (select percentile_cont(0.5) within group (order by days) as median, count(days) as cases from passed) passed
    left join lateral (select c."byId" from "StageChange" c
      where c."useCaseId" = ${id}::uuid and c."to" = ${stage} order by c.at desc limit 1) latest on true
    left join "Person" p on p.id = latest."byId"
    left join lateral (select c.reason from "StageChange" c
      where c."useCaseId" = ${id}::uuid and c.verb = 'submit' order by c.at desc limit 1) answered on true
    left join lateral (select d.reason, d."wouldHaveChangedIt", d.at from "Decision" d
      where d."useCaseId" = ${id}::uuid and d.outcome = 'decline' and d."takenBackAt" is null
      order by d.at desc limit 1) declined on true`;
  if (!row) throw new Error("An aggregate always has one row.");
  return row;
}

function holderPerson(useCase: UseCaseRow, role: ReturnType<typeof holderOf>, { byId, byName }: Facts) {
  if (role === "proposer") return personOf(useCase, useCase.proposerId);
  if (role === "delivery") return personOf(useCase, useCase.deliveryIds[0] ?? null);
  return useCase.stage === "triage" && byId ? { id: byId, name: byName ?? "Somebody who left" } : null;
}

function personOf({ people }: UseCaseRow, id: string | null) {
  return id === null ? null : { id, name: people[id] ?? "Somebody who left" };
}
