import "server-only";
import {
  areaOfBlocker,
  type BlockerKind,
  blockerNames,
  LiftBlocker,
  RaiseBlocker,
} from "@/lib/domain/governance/blocker";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { blockerRecord } from "@/lib/server/blockers/record";
import { defineCommand } from "@/lib/server/command";
import { useCaseRecord } from "@/lib/server/use-cases/record";
import { requireOpen } from "@/lib/server/use-cases/require";
import { isOwn, keyOf, useCaseView } from "@/lib/server/use-cases/rows";

/** Raises a show-stopper on a case: anybody on its panel, or a reviewer. */
export const raiseBlocker = defineCommand({
  name: "blocker.raise",
  permission: "blocker:raise",
  input: RaiseBlocker,
  changes: useCaseRecord,
  status: 201,
  async run({ kind, area = areaOfBlocker[kind], reason }, { tx, actor, current, now, tell, because }) {
    requireOpen(current);
    because(reason);
    await tx.blocker.create({
      data: { useCaseId: current.id, kind, area, reason, raisedById: actor.personId, raisedAt: now },
    });
    await tx.useCase.update({
      where: { id: current.id },
      data: {
        openBlockers: current.openBlockers + 1,
        blockerAreas: [...new Set([...current.blockerAreas, area])],
        updatedAt: now,
      },
    });
    const reviewers = await tx.person.findMany({
      where: { roles: { has: "reviewer" }, areas: { has: area }, disabledAt: null },
      select: { id: true },
    });
    tell({
      people: [current.proposerId, current.ownerId, ...reviewers.map(({ id }) => id)],
      kind: "blocked",
      text: `${keyOf(current.number)} is blocked: ${blockerNames[kind].toLowerCase()}.`,
      useCaseId: current.id,
    });
  },
  shape: useCaseView,
});

/** Lifts it again: a reviewer of its area, who is not one of the case's own people. */
export const liftBlocker = defineCommand({
  name: "blocker.lift",
  permission: "blocker:lift",
  input: LiftBlocker,
  changes: blockerRecord,
  async run({ reason }, { tx, actor, current, now, because, tell }) {
    const { useCase } = current;
    if (current.liftedAt) throw new DomainError("conflict", "This blocker is lifted already.");
    if (!actor.areas.some((area) => area === current.area)) {
      throw new DomainError("forbidden", `A reviewer of the area ${current.area} lifts this.`);
    }
    if (isOwn(actor.personId, useCase))
      throw new DomainError("forbidden", "Nobody reviews a case of their own.");
    because(reason);
    await tx.blocker.update({
      where: { id: current.id },
      data: { liftedById: actor.personId, liftedAt: now, liftReason: reason },
    });
    await tx.useCase.update({
      where: { id: useCase.id },
      data: { openBlockers: { decrement: 1 }, version: { increment: 1 }, updatedAt: now },
    });
    tell({
      people: [useCase.proposerId, useCase.ownerId, current.raisedById],
      kind: "unblocked",
      text: `${keyOf(useCase.number)}: “${blockerNames[current.kind as BlockerKind]}” is lifted.`,
      useCaseId: useCase.id,
    });
  },
  shape: ({ useCase: _, ...blocker }) => blocker,
});
