import "server-only";
import { z } from "zod";
import { canEverywhere } from "@/lib/domain/access/can";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { blockersOf } from "@/lib/server/blockers/queries";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { nameIn, namesOf } from "@/lib/server/people/names";
import { defineQuery } from "@/lib/server/query";
import { areRatersNamed } from "@/lib/server/scoring/rater-names";
import { findSeat } from "@/lib/server/scoring/record";
import { type OverrideInForce, type RevealedRating, scoreView, sheetView } from "@/lib/server/scoring/rows";
import { type RevealedRound, revealedRound, scoreOf } from "@/lib/server/scoring/score";
import { modelInForce, scoringModel } from "@/lib/server/scoring-models/model";
import type { Actor } from "@/lib/server/session";
import { visibleTo } from "@/lib/server/use-cases/record";
import { requireUseCase } from "@/lib/server/use-cases/require";
import { day, keyOf } from "@/lib/server/use-cases/rows";

export const getScoringModel = defineQuery({
  name: "scoringModel.get",
  permission: "scoringModel:read",
  input: z.strictObject({ version: z.int().min(1).max(1_000_000).optional() }),
  async run(_actor, { version }) {
    if (version === undefined) return modelInForce(database());
    const exists = await database().scoringModelVersion.count({ where: { version } });
    if (!exists) throw new DomainError("notFound", "There is no such version of the scoring model.");
    return scoringModel(database(), version);
  },
});

export const getMyRating = defineQuery({
  name: "rating.get",
  permission: "rating:read",
  input: NoInput,
  async run(actor, _input, target) {
    const useCase = await requireUseCase(actor, target);
    const seat = await findSeat(database(), actor, useCase);
    if (!seat || seat.version === 0) throw new DomainError("notFound", "You have not rated this case yet.");
    return sheetView(seat);
  },
  version: ({ version }) => version,
});

/** The score of a revealed case; before the reveal there is none for anybody. */
export const getScore = defineQuery({
  name: "score.get",
  permission: "rating:read",
  input: NoInput,
  async run(actor, _input, target) {
    const useCase = await requireUseCase(actor, target);
    const round = await revealedRound(database(), useCase.id);
    if (!round) throw new DomainError("notFound", "This case has no revealed score.");
    const blockers = await blockersOf(database(), useCase.id);
    const rated = scoreOf({ ...round, override: null }, 0);
    const asRevealed = scoreOf({ ...round, model: round.ratedUnder }, 0);
    return scoreView(scoreOf(round, useCase.openBlockers), {
      blockers,
      rated: { impact: rated.impact.score, feasibility: rated.feasibility.score },
      override: await namedOverride(round),
      ratedUnder: {
        scoringModel: round.ratedUnder.version,
        priority: asRevealed.priority,
        impact: asRevealed.impact.score,
        feasibility: asRevealed.feasibility.score,
      },
    });
  },
});

/** Every revealed rating of the latest round, with its evidence; raters by name, or by number where names are not shown. */
export const getRatings = defineQuery({
  name: "rating.list",
  permission: "rating:read",
  input: NoInput,
  async run(actor, _input, target): Promise<{ data: RevealedRating[] }> {
    const useCase = await requireUseCase(actor, target);
    const round = await revealedRound(database(), useCase.id);
    if (!round) throw new DomainError("notFound", "The ratings of this case are not revealed.");
    return { data: await revealedRatings(round.id, actor) };
  },
});

/** The panel of a case: who sits where; who has handed in is for leads alone while the round is blind. */
export const getPanel = defineQuery({
  name: "panel.get",
  permission: "rating:read",
  input: NoInput,
  async run(actor, _input, target) {
    const useCase = await requireUseCase(actor, target);
    const round = await database().scoringRound.findFirst({
      where: { useCaseId: useCase.id, abandonedAt: null },
      orderBy: { number: "desc" },
      include: { seats: { orderBy: { id: "asc" } } },
    });
    if (!round) throw new DomainError("notFound", "This case has no panel yet.");
    const names = await namesOf(
      database(),
      round.seats.flatMap(({ personId, heldForId }) => [personId, heldForId]),
    );
    const progress = round.revealedAt !== null || canEverywhere(actor, "useCase:reveal");
    return {
      number: round.number,
      deadline: day(round.deadline),
      scoringModel: round.modelVersion,
      openedAt: round.openedAt,
      revealedAt: round.revealedAt,
      revealReason: round.revealReason,
      seats: round.seats.map(({ personId, axes, submittedAt, conflicted, heldForId, remindedAt }) => ({
        person: { id: personId, name: nameIn(names, personId) },
        /** Who was asked first, where the place went on to somebody else. */
        heldFor: heldForId === null ? null : nameIn(names, heldForId),
        axes,
        ...(progress ? { submitted: submittedAt !== null, conflicted, remindedAt } : {}),
      })),
    };
  },
});

/** What waits for me to rate: open blind rounds first by deadline, then revealed cases in review. */
export const listScoringQueue = defineQuery({
  name: "rating.queue",
  permission: "rating:read",
  input: NoInput,
  async run(actor) {
    const rows = await database().$queryRaw<QueueRow[]>(Prisma.sql`
      select u.number, u.title, u.stage, d.name as "departmentName", r.deadline, s.axes, s."submittedAt", s.version
      from "PanelSeat" s join "ScoringRound" r on r.id = s."roundId" join "UseCase" u on u.id = r."useCaseId"
        left join "Department" d on d.id = u."departmentId"
      where s."personId" = ${actor.personId}::uuid and not s.conflicted and r."abandonedAt" is null
        and ((u.stage = 'scoring' and r."revealedAt" is null) or (u.stage = 'review' and r."revealedAt" is not null))
        and ${visibleTo(actor)}
      order by u.stage desc, r.deadline, u.number limit 200`);
    return {
      data: rows.map(({ number, deadline, submittedAt, version, ...row }) => ({
        ...row,
        key: keyOf(number),
        deadline: day(deadline),
        started: version > 0,
        submitted: submittedAt !== null,
      })),
    };
  },
});

interface QueueRow {
  number: number;
  title: string;
  stage: string;
  departmentName: string | null;
  deadline: Date;
  axes: string[];
  submittedAt: Date | null;
  version: number;
}

async function revealedRatings(roundId: string, { personId }: Actor): Promise<RevealedRating[]> {
  const named = await areRatersNamed(database());
  // By the salt, which nobody sees: in the order of names or seats a number would be a name.
  return database().$queryRaw`
    select case when ${named} then p.name
        when s."personId" = ${personId}::uuid then 'You'
        else 'Rater ' || dense_rank() over (order by sha256(s.salt)) end as rater,
      r.criterion, r.round, r.value, r.evidence
    from "PanelSeat" s join "Rating" r on r."seatId" = s.id join "Person" p on p.id = s."personId"
    where s."roundId" = ${roundId}::uuid and s."submittedAt" is not null and not s.conflicted
    order by rater, r.criterion, r.round`;
}

async function namedOverride({ override }: RevealedRound): Promise<OverrideInForce | null> {
  if (!override) return null;
  const { byId, settledById, settledAt, impact, feasibility, reason } = override;
  const names = await namesOf(database(), [byId, settledById]);
  return {
    ...{ impact, feasibility, reason, settledAt },
    by: nameIn(names, byId),
    settledBy: nameIn(names, settledById ?? ""),
  };
}
