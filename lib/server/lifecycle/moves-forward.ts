import "server-only";
import type { Move, MoveVerb } from "@/lib/domain/lifecycle/moves";
import { DomainError, type FieldError } from "@/lib/domain/shared/domain-error";
import type { Stage } from "@/lib/domain/use-cases/stage";
import type { Context } from "@/lib/server/command";
import { moveUseCase } from "@/lib/server/lifecycle/stage-change";
import { resolvePeople } from "@/lib/server/people/references";
import { abandonOpenRound } from "@/lib/server/scoring/abandon-round";
import { projectScore } from "@/lib/server/scoring/score";
import { dateOf, type UseCaseRow } from "@/lib/server/use-cases/rows";

type MoveForward = (move: Move, context: Context<UseCaseRow>, to: Stage) => Promise<void>;

/** What each verb needs of the case, and leaves on it. */
export const movesForward: Record<Exclude<MoveVerb, "goBack">, MoveForward> = {
  acceptForTriage: ({ reason }, context, to) => moveUseCase(context, { verb: "acceptForTriage", to, reason }),

  async startBuilding({ reason, deliveryOwner }, context, to) {
    const { tx, current } = context;
    const { deliveryOwner: named } = await resolvePeople(tx, { deliveryOwner });
    const deliveryIds = [...new Set([...current.deliveryIds, ...(named ? [named] : [])])];
    need(deliveryIds.length > 0, "deliveryOwner", "Name who delivers it.");
    if (current.funding === "none")
      throw new DomainError("conflict", "It is not funded yet, not even as a proof.");
    await moveUseCase(context, { verb: "startBuilding", to, reason, data: { deliveryIds } });
  },

  async startPilot({ reason }, context, to) {
    const { tx, current } = context;
    const adoption = await tx.successMetric.count({ where: { useCaseId: current.id, type: "adoption" } });
    need(adoption > 0, "metrics", "A pilot needs an adoption metric: who uses it, and how much.");
    await moveUseCase(context, { verb: "startPilot", to, reason });
  },

  async goLive({ reason, on = "", benefitOwner, modelOwner }, context, to) {
    const { tx, current, now } = context;
    const named = await resolvePeople(tx, { benefitOwner, modelOwner });
    const benefitOwnerId = named.benefitOwner ?? current.benefitOwnerId;
    const modelOwnerId = named.modelOwner ?? current.modelOwnerId;
    need(benefitOwnerId !== null, "benefitOwner", "Name the benefit owner.");
    need(modelOwnerId !== null, "modelOwner", "Name the model owner.");
    const liveOn = dateOf(on);
    need(liveOn <= now, "on", "The day it went live cannot lie ahead.");
    await moveUseCase(context, {
      verb: "goLive",
      to,
      reason,
      data: { liveOn, benefitOwnerId, modelOwnerId },
    });
  },

  retire: ({ reason, lesson = null }, context, to) =>
    moveUseCase(context, { verb: "retire", to, reason, data: { lesson } }),

  async stop({ reason, lesson = null, spent }, context, to) {
    const currency = context.current.fundingCurrency;
    need(!spent || spent.amountMinor >= 0, "spent", "What was spent is zero or more.");
    need(
      !spent || !currency || spent.currency === currency,
      "spent",
      `It is funded in ${currency}: say it in that currency.`,
    );
    await moveUseCase(context, {
      verb: "stop",
      to,
      reason,
      data: {
        lesson,
        ...(spent ? { spent: BigInt(spent.amountMinor), fundingCurrency: spent.currency } : {}),
      },
    });
  },

  async reopen({ reason }, context, to) {
    const { tx, current, now } = context;
    // A case that was declined while its panel rated is rated by a new one. Until then the decision can be taken back.
    const wasRated = await abandonOpenRound(tx, current.id, now);
    await moveUseCase(context, { verb: "reopen", to, reason, data: { parkedUntil: null } });
    if (wasRated) await projectScore(tx, current.id);
  },
};

function need(isMet: boolean, field: string, message: string): void {
  const complaint: FieldError = { field, message, code: "missing" };
  if (!isMet) throw new DomainError("invalid", message, [complaint]);
}
