import "server-only";
import { z } from "zod";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { PanelCases, type Scorer, suggestPanel } from "@/lib/domain/triage/panels";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { defineQuery } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { named } from "@/lib/server/use-cases/conditions";
import { ownTo, visibleTo } from "@/lib/server/use-cases/record";

const MOST_SCORERS = 1_000;

/** Who could rate these cases, by axis, and who cannot; how busy anybody is stays with them. */
export const getPanelSuggestion = defineQuery({
  name: "panels.suggest",
  permission: "useCase:score",
  input: z.strictObject({ cases: PanelCases }),
  async run(actor, { cases }) {
    const found = await casesNamed(actor, cases);
    const scorers = await scorersFor(found.map(({ id }) => id));
    return {
      ...suggestPanel(
        found.map(({ departmentId }) => departmentId),
        scorers,
      ),
      unfit: scorers.filter(({ isUnfit }) => isUnfit).map(({ id }) => id),
      away: scorers.filter(({ isAway }) => isAway).map(({ id }) => id),
    };
  },
});

export type PanelSuggestion = Awaited<ReturnType<(typeof getPanelSuggestion)["run"]>>;

async function casesNamed(actor: Actor, cases: readonly string[]) {
  const found = await database().$queryRaw<{ id: string; departmentId: string | null }[]>`
    select u.id, u."departmentId" from "UseCase" u
    where ${named(cases)} and ${visibleTo(actor)}`;
  if (found.length < cases.length) {
    const message = "One of these cases is not there, or not for you.";
    throw new DomainError("invalid", message, [{ field: "cases", message }]);
  }
  return found;
}

// Whoever stepped back from a case stays off it; a seat counts as long as its round is at work, rated or not.
function scorersFor(caseIds: readonly string[]): Promise<Scorer[]> {
  return database().$queryRaw(Prisma.sql`
    select p.id, p."departmentId", coalesce(current_date between p."awayFrom" and p."awayUntil", false) as "isAway",
      (select count(*)::int from "PanelSeat" s join "ScoringRound" r on r.id = s."roundId"
        where s."personId" = p.id and not s.conflicted and r."revealedAt" is null and r."abandonedAt" is null) as "openPanels",
      exists (select 1 from "UseCase" u where u.id = any(${caseIds}::uuid[])
        and ${ownTo(Prisma.sql`p.id`)}) or
      exists (select 1 from "PanelSeat" s join "ScoringRound" r on r.id = s."roundId"
        where s."personId" = p.id and s.conflicted and r."useCaseId" = any(${caseIds}::uuid[])) as "isUnfit"
    from "Person" p where 'scorer' = any(p.roles) and p."disabledAt" is null
    order by p.name, p.id limit ${MOST_SCORERS}`);
}
