import "server-only";
import { isAsRated, type OverriddenAxes } from "@/lib/domain/scoring/overridden-axes";
import { overrideStates, ProposeOverride, SettleOverride } from "@/lib/domain/scoring/override";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { isOpen } from "@/lib/domain/use-cases/stage";
import { type Context, defineCommand } from "@/lib/server/command";
import { type OverrideRow, overrideRecord } from "@/lib/server/overrides/record";
import { overrideViews } from "@/lib/server/overrides/rows";
import { projectScore, type RevealedRound, revealedRound, scoreOf } from "@/lib/server/scoring/score";
import { lockUseCase, useCaseRecord } from "@/lib/server/use-cases/record";
import { requireOpen } from "@/lib/server/use-cases/require";
import { isOwn, keyOf, type UseCaseRow } from "@/lib/server/use-cases/rows";

/** Proposes another place for a revealed case. Nothing moves before a second lead accepts it. */
export const proposeOverride = defineCommand({
  name: "override.propose",
  permission: "override:write",
  input: ProposeOverride,
  creates: overrideRecord,
  // Alone, so that of two proposals in one moment the second meets the first.
  under: { ...useCaseRecord, load: (tx, actor, target) => lockUseCase(tx, actor, target, "alone") },
  async run({ reason, ...axes }, context) {
    const { tx, actor, current, now, because } = context;
    refuseOwn(context);
    const round = isOpen(current.stage) ? await revealedRound(tx, current.id) : null;
    if (!round) {
      throw new DomainError(
        "conflict",
        "Only an open case whose ratings are revealed has a place to override.",
      );
    }
    refuseWithoutEffect(axes, round);
    await refuseSecond(context, round);
    because(reason);
    const { id } = await tx.override.create({
      data: { useCaseId: current.id, ...axes, reason, byId: actor.personId, at: now },
    });
    await tellLeads(context);
    return id;
  },
  shape: async (override, actor, tx) => (await overrideViews(tx, [override], actor))[0],
});

/** Accepts or declines a proposal, as a second lead; or takes it back, as the one who made it. */
export const settleOverride = defineCommand({
  name: "override.settle",
  permission: "override:write",
  input: SettleOverride,
  changes: overrideRecord,
  async run({ outcome, note }, { tx, actor, current, now, because, tell }) {
    if (current.state !== "proposed") throw new DomainError("conflict", "This proposal is settled already.");
    refuseWrongLead(current, actor.personId, outcome === "withdraw");
    if (outcome === "accept") await refuseOverNewRatings(current, await revealedRound(tx, current.useCaseId));
    if (note) because(note);
    await tx.override.update({
      where: { id: current.id },
      data: {
        state: overrideStates[outcome],
        settledById: actor.personId,
        settledAt: now,
        settleNote: note ?? null,
      },
    });
    if (outcome === "accept") {
      await projectScore(tx, current.useCaseId);
      await tx.useCase.update({
        where: { id: current.useCaseId },
        data: { version: { increment: 1 }, updatedAt: now },
      });
    }
    tell({
      people: [current.byId],
      kind: "overrideSettled",
      text: `Your proposal for the place of ${keyOf(current.useCase.number)} is ${overrideStates[outcome]}.`,
      useCaseId: current.useCaseId,
    });
  },
  shape: async (override, actor, tx) => (await overrideViews(tx, [override], actor))[0],
});

function refuseOwn({ actor, current }: Pick<Context<UseCaseRow>, "actor" | "current">): void {
  if (isOwn(actor.personId, current)) {
    throw new DomainError("forbidden", "Nobody places a case of their own.");
  }
}

function refuseWithoutEffect(axes: OverriddenAxes, round: RevealedRound): void {
  if (isAsRated(axes)) {
    if (round.override) return;
    throw new DomainError("invalid", "The case stands where its panel rated it.", [
      { field: "impact", message: "Give impact or feasibility another value.", code: "missing" },
    ]);
  }
  const now = scoreOf(round, 0);
  for (const axis of ["impact", "feasibility"] as const) {
    if (axes[axis] !== null && now[axis].score === null) {
      throw new DomainError("invalid", "Too few criteria of this axis are rated.", [
        { field: axis, message: "There is no score here that could be overridden.", code: "insufficient" },
      ]);
    }
  }
  const isSame = (["impact", "feasibility"] as const).every(
    (axis) => axes[axis] === (round.override?.[axis] ?? null) || axes[axis] === now[axis].score,
  );
  if (isSame) {
    throw new DomainError("invalid", "The case stands there already.", [
      { field: "impact", message: "Give impact or feasibility another value.", code: "unchanged" },
    ]);
  }
}

/** One proposal at a time; one from before the latest ratings has lapsed. */
async function refuseSecond({ tx, current }: Context<UseCaseRow>, round: RevealedRound): Promise<void> {
  const pending = await tx.override.count({
    where: { useCaseId: current.id, state: "proposed", at: { gte: round.revealedAt } },
  });
  if (pending > 0) {
    throw new DomainError("conflict", "Another proposal for this case waits for a second lead.");
  }
}

function refuseWrongLead({ byId, useCase }: OverrideRow, personId: string, isWithdrawn: boolean): void {
  if (isWithdrawn) {
    if (byId !== personId)
      throw new DomainError("forbidden", "Who proposed it takes it back; you can decline it.");
    return;
  }
  if (byId === personId) throw new DomainError("forbidden", "A second lead decides about your proposal.");
  if (isOwn(personId, useCase)) throw new DomainError("forbidden", "Nobody places a case of their own.");
}

async function refuseOverNewRatings(
  { at, useCase }: OverrideRow,
  round: RevealedRound | null,
): Promise<void> {
  requireOpen(useCase);
  if (!round || at < round.revealedAt) {
    throw new DomainError(
      "conflict",
      "A panel has been asked again since: the proposal is about older ratings.",
    );
  }
}

async function tellLeads({ tx, current, tell }: Context<UseCaseRow>): Promise<void> {
  const leads = await tx.person.findMany({
    where: { roles: { has: "lead" }, disabledAt: null },
    select: { id: true },
  });
  tell({
    people: leads.map(({ id }) => id).filter((id) => !isOwn(id, current)),
    kind: "overrideProposed",
    text: `Another place for ${keyOf(current.number)} is proposed and waits for a second lead.`,
    useCaseId: current.id,
  });
}
