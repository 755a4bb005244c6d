import "server-only";
import { z } from "zod";
import { stillUnknown } from "@/lib/domain/intake/unknown-fields";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { Reason } from "@/lib/domain/shared/text";
import { EditUseCase, ProposeUseCase } from "@/lib/domain/use-cases/schema";
import { projectBusinessCase } from "@/lib/server/business-cases/project";
import { defineCommand } from "@/lib/server/command";
import type { Transaction } from "@/lib/server/db";
import { resolveDepartment } from "@/lib/server/departments/references";
import { resolvePeople } from "@/lib/server/people/references";
import { columnsOf } from "@/lib/server/use-cases/columns";
import { outdatedBy } from "@/lib/server/use-cases/outdated";
import { closedUseCaseRecord, useCaseRecord } from "@/lib/server/use-cases/record";
import { requireChangeable, requireOpen } from "@/lib/server/use-cases/require";
import { keyOf, useCaseView } from "@/lib/server/use-cases/rows";

export const createUseCase = defineCommand({
  name: "useCase.create",
  permission: "useCase:create",
  input: ProposeUseCase,
  creates: useCaseRecord,
  async run(input, { tx, actor, now, tell }) {
    const people = await namedPeople(tx, input);
    const departmentId = input.department
      ? await resolveDepartment(tx, input.department)
      : actor.departmentId;
    const { id, number } = await tx.useCase.create({
      data: {
        ...columnsOf(input),
        ...people,
        unknownFields: stillUnknown(input.unknownFields ?? [], input),
        title: input.title,
        departmentId,
        proposerId: actor.personId,
        sample: actor.sample,
        createdAt: now,
        updatedAt: now,
        stageSince: now,
      },
      select: { id: true, number: true },
    });
    tell({
      people: [people.sponsorId ?? null],
      kind: "sponsorNamed",
      text: `${actor.name} names you as the sponsor of ${keyOf(number)}. Accept with one click.`,
      useCaseId: id,
    });
    return id;
  },
  shape: useCaseView,
});

export const editUseCase = defineCommand({
  name: "useCase.edit",
  permission: "useCase:edit",
  input: EditUseCase,
  changes: useCaseRecord,
  precondition: "required",
  async run(input, { tx, actor, current, now, tell }) {
    requireChangeable(current);
    await refuseEstimate(tx, current.id, input);
    const people = await namedPeople(tx, input);
    const departmentId =
      input.department && input.department !== current.departmentId
        ? await resolveDepartment(tx, input.department)
        : current.departmentId;
    const sponsorChanged = people.sponsorId !== undefined && people.sponsorId !== current.sponsorId;
    await tx.useCase.update({
      where: { id: current.id },
      data: {
        ...columnsOf(input),
        ...people,
        ...outdatedBy(input, current, now),
        unknownFields: stillUnknown(input.unknownFields ?? current.unknownFields, input),
        departmentId,
        ...(sponsorChanged ? { sponsorAcceptedAt: null } : {}),
        updatedAt: now,
      },
    });
    const { route = current.route } = input;
    if (route !== current.route || departmentId !== current.departmentId) {
      await projectBusinessCase(tx, { ...current, route, departmentId }, { now });
    }
    if (sponsorChanged) {
      tell({
        people: [people.sponsorId ?? null],
        kind: "sponsorNamed",
        text: `${actor.name} names you as the sponsor of ${keyOf(current.number)}. Accept with one click.`,
        useCaseId: current.id,
      });
    }
  },
  shape: useCaseView,
});

export const acceptSponsorship = defineCommand({
  name: "useCase.acceptSponsorship",
  permission: "useCase:sponsor",
  input: NoInput,
  changes: useCaseRecord,
  async run(_input, { tx, actor, current, now }) {
    if (current.sponsorId !== actor.personId) {
      throw new DomainError("forbidden", "Only the sponsor who is named on the case can accept.");
    }
    requireOpen(current);
    await tx.useCase.update({ where: { id: current.id }, data: { sponsorAcceptedAt: now, updatedAt: now } });
  },
  shape: useCaseView,
});

/** Lets an executive or auditor see a confidential case for a day, with a reason that is logged and told. */
export const openConfidential = defineCommand({
  name: "useCase.openConfidential",
  permission: "useCase:openConfidential",
  input: z.strictObject({ reason: Reason }),
  changes: closedUseCaseRecord,
  async run({ reason }, { tx, actor, current, now, because, tell }) {
    because(reason);
    // How long it lasts is judged by the clock of the database, so that it is set by it.
    await tx.$executeRaw`
      insert into "ConfidentialOpening" (id, "useCaseId", "personId", reason, at, until)
      values (gen_random_uuid(), ${current.id}::uuid, ${actor.personId}::uuid, ${reason}, ${now}, now() + interval '24 hours')`;
    tell({
      people: [current.proposerId, current.ownerId],
      kind: "confidentialOpened",
      text: `${actor.name} opened the confidential case ${keyOf(current.number)}: ${reason}`,
      useCaseId: current.id,
    });
  },
  shape: useCaseView,
});

/** A business case replaces the estimate: its value and cost are what its lines say. */
async function refuseEstimate(tx: Transaction, useCaseId: string, { estimate }: EditUseCase): Promise<void> {
  if (estimate === undefined) return;
  if ((await tx.businessCase.count({ where: { useCaseId } })) === 0) return;
  throw new DomainError("conflict", "This case has a business case, which says what it is worth.", [
    { field: "estimate", message: "Change the business case instead.", code: "hasBusinessCase" },
  ]);
}

async function namedPeople(
  tx: Parameters<typeof resolvePeople>[0],
  input: Pick<EditUseCase, "owner" | "sponsor" | "benefitOwner" | "modelOwner">,
) {
  const { owner, sponsor, benefitOwner, modelOwner } = input;
  const ids = await resolvePeople(tx, { owner, sponsor, benefitOwner, modelOwner });
  return {
    ...(ids.owner === undefined ? {} : { ownerId: ids.owner, ownerAnswered: true }),
    ...(ids.sponsor === undefined ? {} : { sponsorId: ids.sponsor }),
    ...(ids.benefitOwner === undefined ? {} : { benefitOwnerId: ids.benefitOwner }),
    ...(ids.modelOwner === undefined ? {} : { modelOwnerId: ids.modelOwner }),
  };
}
