import "server-only";
import { moveTo } from "@/lib/domain/lifecycle/lifecycle";
import { Reveal } from "@/lib/domain/lifecycle/moves";
import { whyNotYet } from "@/lib/domain/scoring/quorum";
import { type CriterionRating, RatingSheet } from "@/lib/domain/scoring/rating-sheet";
import type { ScoringModel } from "@/lib/domain/scoring/scoring-model";
import { DomainError, type FieldError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { type Context, defineCommand } from "@/lib/server/command";
import { moveUseCase } from "@/lib/server/lifecycle/stage-change";
import { type SeatRow, seatRecord } from "@/lib/server/scoring/record";
import { sheetView } from "@/lib/server/scoring/rows";
import { projectScore } from "@/lib/server/scoring/score";
import { scoringModel } from "@/lib/server/scoring-models/model";
import { useCaseRecord } from "@/lib/server/use-cases/record";
import { day, standingTo, useCaseView } from "@/lib/server/use-cases/rows";

/** My rating of a case: blind before the reveal, a second word beside the first in review. */
export const rateUseCase = defineCommand({
  name: "rating.save",
  permission: "rating:write",
  input: RatingSheet,
  changes: seatRecord,
  precondition: "required",
  async run(sheet, context) {
    const { tx, current, now } = context;
    refuseOwn(context);
    const round = roundOpenFor(current);
    if (round === 2 && !sheet.submit) {
      throw new DomainError(
        "invalid",
        "After the reveal there is no draft: a second rating counts at once.",
        [{ field: "submit", message: "Send submit: true." }],
      );
    }
    refuseForeignCriteria(sheet.ratings, current, await scoringModel(tx, current.round.modelVersion));
    // A draft of the blind round that was never handed in would count as soon as its writer says a second word.
    const draft = round === 2 && current.submittedAt === null;
    await tx.rating.deleteMany({ where: { seatId: current.id, ...(draft ? {} : { round }) } });
    await tx.rating.createMany({
      data: sheet.ratings.map(({ criterion, value, evidence }) => ({
        seatId: current.id,
        criterion,
        round,
        value,
        evidence: evidence ?? null,
      })),
    });
    await tx.panelSeat.update({
      where: { id: current.id },
      data: { submittedAt: sheet.submit ? (current.submittedAt ?? now) : null },
    });
    if (round === 2) await projectScore(tx, current.round.useCaseId);
  },
  shape: (seat) => sheetView(seat),
});

/** I have a stake in this case: my seat is empty from now on. */
export const recuseFromPanel = defineCommand({
  name: "rating.recuse",
  permission: "rating:write",
  input: NoInput,
  changes: seatRecord,
  mayEndOutside: true,
  async run(_input, { tx, current }) {
    if (current.useCase.stage !== "scoring") {
      throw new DomainError("conflict", "Only while the panel is rating can you step back.");
    }
    await tx.rating.deleteMany({ where: { seatId: current.id } });
    await tx.panelSeat.update({ where: { id: current.id }, data: { conflicted: true, submittedAt: null } });
  },
  shape: (seat) => sheetView(seat),
});

/** Opens the ratings of a panel to everybody who may see the case, once and for all. */
export const revealScores = defineCommand({
  name: "useCase.reveal",
  permission: "useCase:reveal",
  input: Reveal,
  changes: useCaseRecord,
  async run({ reason }, context) {
    const { tx, current, actor, now } = context;
    const to = moveTo(current.stage, "reveal");
    const round = await tx.scoringRound.findFirstOrThrow({
      where: { useCaseId: current.id, revealedAt: null, abandonedAt: null },
      include: { seats: { where: { conflicted: false } } },
    });
    const seats = round.seats.map(({ axes, submittedAt }) => ({ axes, submitted: submittedAt !== null }));
    const model = await scoringModel(tx, round.modelVersion);
    const today = day(now);
    const obstacle = whyNotYet(model, { seats, deadline: day(round.deadline), today });
    if (obstacle && !reason) {
      throw new DomainError("invalid", `${obstacle} Give a reason to reveal all the same.`, [
        { field: "reason", message: "Give the reason for revealing now.", code: "missing" },
      ]);
    }
    await tx.scoringRound.update({
      where: { id: round.id },
      data: { revealedAt: now, revealedById: actor.personId, revealReason: reason ?? null },
    });
    await moveUseCase(context, {
      verb: "reveal",
      to,
      reason,
      data: { staleSince: null, staleReason: null },
      alsoTell: round.seats.map(({ personId }) => personId),
    });
    await projectScore(tx, current.id);
  },
  shape: useCaseView,
});

function refuseOwn({ actor, current }: Context<SeatRow>): void {
  if (standingTo(actor, current.useCase).own) {
    throw new DomainError("forbidden", "Nobody rates a case of their own.");
  }
}

function roundOpenFor({ useCase, round }: SeatRow): 1 | 2 {
  if (useCase.stage === "scoring" && !round.revealedAt) return 1;
  if (useCase.stage === "review" && round.revealedAt) return 2;
  throw new DomainError("conflict", "This case is not being rated now.");
}

function refuseForeignCriteria(ratings: CriterionRating[], { axes }: SeatRow, model: ScoringModel): void {
  const mine = new Set(
    (["impact", "feasibility"] as const)
      .filter((axis) => axes.includes(axis))
      .flatMap((axis) => model.axes[axis].map(({ key }) => key)),
  );
  const complaints = ratings.flatMap(({ criterion }, index): FieldError[] =>
    mine.has(criterion)
      ? []
      : [
          {
            field: `ratings.${index}.criterion`,
            message: `You rate: ${[...mine].join(", ")}.`,
            code: "unknownCriterion",
          },
        ],
  );
  if (complaints.length > 0)
    throw new DomainError("invalid", "Some criteria are not yours to rate.", complaints);
}
