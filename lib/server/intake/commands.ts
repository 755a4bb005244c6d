import "server-only";
import { MoveToSection, StartVisit } from "@/lib/domain/intake/visit";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { type Context, defineCommand } from "@/lib/server/command";
import type { IntakeVisitModel } from "@/lib/server/generated/models";
import { visitRecord } from "@/lib/server/intake/record";
import { findUseCase } from "@/lib/server/use-cases/record";
import { isOwn } from "@/lib/server/use-cases/rows";

/** Somebody opened the form. */
export const startVisit = defineCommand({
  name: "intake.start",
  permission: "useCase:create",
  input: StartVisit,
  creates: visitRecord,
  async run({ template }, { tx, actor, now }) {
    const data = {
      personId: actor.personId,
      template: template ?? null,
      lastSection: template ? "first" : "template",
      startedAt: now,
      lastAt: now,
    };
    return (await tx.intakeVisit.create({ data, select: { id: true } })).id;
  },
  shape: visitView,
});

/** Where they are now; a visit that ended with a submission stays as it was. */
export const moveToSection = defineCommand({
  name: "intake.move",
  permission: "useCase:create",
  input: MoveToSection,
  changes: visitRecord,
  precondition: "required",
  async run({ section, template, useCase }, context) {
    const { tx, current, now } = context;
    if (current.submittedAt) throw new DomainError("conflict", "This proposal is submitted already.");
    await tx.intakeVisit.update({
      where: { id: current.id },
      data: {
        lastAt: now,
        ...(section ? { lastSection: section } : {}),
        ...(template ? { template } : {}),
        ...(useCase ? { useCaseId: await ownCase(useCase, context) } : {}),
      },
    });
  },
  shape: visitView,
});

async function ownCase(target: string, { tx, actor }: Context<IntakeVisitModel>): Promise<string> {
  const useCase = await findUseCase(tx, actor, target);
  if (useCase && isOwn(actor.personId, useCase)) return useCase.id;
  const message = "Name a draft of your own.";
  throw new DomainError("invalid", message, [{ field: "useCase", message, code: "notOwn" }]);
}

function visitView(visit: IntakeVisitModel) {
  const { id, version, template, startedAt, lastSection, lastAt, submittedAt } = visit;
  return { id, version, template, startedAt, section: lastSection, lastAt, submittedAt };
}
