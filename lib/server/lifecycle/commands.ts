import "server-only";
import { moveTo, permissionFor } from "@/lib/domain/lifecycle/lifecycle";
import { Move, ReturnUseCase, SubmitUseCase } from "@/lib/domain/lifecycle/moves";
import { missingToSubmit } from "@/lib/domain/lifecycle/ready";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { freezeBusinessCase } from "@/lib/server/business-cases/freeze";
import { defineCommand } from "@/lib/server/command";
import { goBack, wayBackOf } from "@/lib/server/lifecycle/go-back";
import { movesForward } from "@/lib/server/lifecycle/moves-forward";
import { moveUseCase, tellWhoAsked } from "@/lib/server/lifecycle/stage-change";
import { useCaseRecord } from "@/lib/server/use-cases/record";
import { useCaseView } from "@/lib/server/use-cases/rows";
import { freezeVersion } from "@/lib/server/versions/freeze";

export const submitUseCase = defineCommand({
  name: "useCase.submit",
  permission: "useCase:submit",
  input: SubmitUseCase,
  changes: useCaseRecord,
  async run({ answer }, context) {
    const { tx, current, now } = context;
    const to = moveTo(current.stage, "submit");
    const missing = missingToSubmit({ ...current, risk: current.riskAnswers });
    if (missing.length > 0) throw new DomainError("invalid", "Some answers are still missing.", missing);
    await freezeVersion(context, "submit");
    await freezeBusinessCase(tx, current.id, { occasion: "submitted", byId: context.actor.personId, now });
    await moveUseCase(context, {
      verb: "submit",
      to,
      reason: answer,
      data: { submittedAt: now, question: null },
    });
    if (current.stage === "returned") await tellWhoAsked(context, answer);
    await tx.intakeVisit.updateMany({
      where: { useCaseId: current.id, submittedAt: null },
      data: { submittedAt: now, lastAt: now },
    });
  },
  shape: useCaseView,
});

export const returnUseCase = defineCommand({
  name: "useCase.return",
  permission: "useCase:triage",
  input: ReturnUseCase,
  changes: useCaseRecord,
  async run({ question }, context) {
    const to = moveTo(context.current.stage, "return");
    await moveUseCase(context, { verb: "return", to, reason: question, data: { question } });
  },
  shape: useCaseView,
});

/** All verbs that ask for little more than a reason, an owner or a day. */
export const moveOn = defineCommand({
  name: "useCase.move",
  permission: "useCase:move",
  input: Move,
  changes: useCaseRecord,
  also: ({ verb }, current) =>
    verb === "goBack" ? wayBackOf(current).permission : permissionFor(current.stage, verb),
  async run(move, context) {
    if (move.verb === "goBack") return goBack(context, move.reason);
    return movesForward[move.verb](move, context, moveTo(context.current.stage, move.verb));
  },
  shape: useCaseView,
});
