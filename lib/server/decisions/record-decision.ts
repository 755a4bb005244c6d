import "server-only";
import type { Decide } from "@/lib/domain/lifecycle/moves";
import type { Context } from "@/lib/server/command";
import { resolvePeople } from "@/lib/server/people/references";
import { currentCycle } from "@/lib/server/portfolio/cycle";
import { rankOf } from "@/lib/server/portfolio/rank";
import { revealedRound, scoreOf } from "@/lib/server/scoring/score";
import { dateOf, keyOf, type UseCaseRow } from "@/lib/server/use-cases/rows";

/** Writes the decision record: what was decided, and everything it was decided on, so that it can be replayed. */
export async function recordDecision(
  context: Context<UseCaseRow>,
  decision: Decide,
  intoId: string | null,
): Promise<string> {
  const { tx, actor, current, now, tell } = context;
  const { outcome, amount, reason, until, wouldHaveChangedIt, conditions = [] } = decision;
  const owners = await resolvePeople(
    tx,
    Object.fromEntries(conditions.map(({ owner }, index) => [`conditions.${index}.owner`, owner])),
  );
  const rows = conditions.flatMap(({ text, due }, index) => {
    const ownerId = owners[`conditions.${index}.owner`];
    return ownerId ? [{ text, due: dateOf(due), ownerId }] : [];
  });
  const { id } = await tx.decision.create({
    data: {
      useCaseId: current.id,
      outcome,
      tranche: decision.tranche ?? null,
      amount: amount ? BigInt(amount.amountMinor) : null,
      currency: amount?.currency ?? null,
      reason,
      until: until ?? null,
      wouldHaveChangedIt: wouldHaveChangedIt ?? null,
      intoId,
      inputs: await decidedOn(context),
      byId: actor.personId,
      at: now,
      conditions: { create: rows },
    },
    select: { id: true },
  });
  tell({
    people: rows.map(({ ownerId }) => ownerId),
    kind: "conditionAssigned",
    text: `${keyOf(current.number)} is decided under a condition that you own.`,
    useCaseId: current.id,
  });
  return id;
}

/** The state of knowledge at the decision: ratings without names, score, model, rank, estimate, budget. */
async function decidedOn({ tx, actor, current, now }: Context<UseCaseRow>) {
  const round = await revealedRound(tx, current.id);
  const cycle = await currentCycle(tx, now);
  return {
    useCaseVersion: current.version,
    stage: current.stage,
    cycle: cycle.name,
    budget: cycle.budget === null ? null : { amountMinor: Number(cycle.budget), currency: cycle.currency },
    openBlockers: current.openBlockers,
    estimate: {
      valueYearLow: amountOf(current.valueYearLow),
      valueYearLikely: amountOf(current.valueYearLikely),
      valueYearHigh: amountOf(current.valueYearHigh),
      cost: amountOf(current.cost),
      currency: current.currency,
    },
    rank: round ? await rankOf(tx, actor, current) : null,
    score: round ? JSON.parse(JSON.stringify(scoreOf(round, current.openBlockers))) : null,
    override: round?.override
      ? { impact: round.override.impact, feasibility: round.override.feasibility }
      : null,
    ratings: round ? anonymous(round.ratings) : null,
  };
}

function anonymous(ratings: readonly { rater: string; criterion: string; value: number | null }[]) {
  const raters = [...new Set(ratings.map(({ rater }) => rater))].sort();
  return ratings.map(({ rater, ...rating }) => ({ rater: raters.indexOf(rater) + 1, ...rating }));
}

function amountOf(amount: bigint | null): number | null {
  return amount === null ? null : Number(amount);
}
