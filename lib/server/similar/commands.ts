import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { AnswerLikeness } from "@/lib/domain/similar/schema";
import { defineCommand } from "@/lib/server/command";
import { tellPeople } from "@/lib/server/lifecycle/stage-change";
import { joinedUseCaseRecord, likenessRecord } from "@/lib/server/similar/record";
import { findUseCase } from "@/lib/server/use-cases/record";
import { requireOpen } from "@/lib/server/use-cases/require";
import { isOwn, keyOf, useCaseView } from "@/lib/server/use-cases/rows";

/** Puts my name beside the sponsor's and has me follow the case. It gives no rights: own is who answers for it. */
export const joinAsCoSponsor = defineCommand({
  name: "useCase.join",
  permission: "useCase:join",
  input: NoInput,
  changes: joinedUseCaseRecord,
  async run(_input, context) {
    const { tx, actor, current, now } = context;
    const { personId, name } = actor;
    requireOpen(current);
    if (isOwn(personId, current))
      throw new DomainError("conflict", "You are one of the people of this case already.");
    if (current.coSponsorIds.includes(personId))
      throw new DomainError("conflict", "You are a co-sponsor of this case already.");
    await tx.useCase.update({
      where: { id: current.id },
      data: { coSponsorIds: { push: personId }, updatedAt: now },
    });
    await tx.follower.createMany({
      data: [{ useCaseId: current.id, personId }],
      skipDuplicates: true,
    });
    await tellPeople(context, {
      kind: "joined",
      text: `${name} joins ${keyOf(current.number)} as a co-sponsor.`,
    });
  },
  shape: useCaseView,
});

/** Takes my name off again, and follows the case no longer. */
export const leaveCoSponsors = defineCommand({
  name: "useCase.leave",
  permission: "useCase:join",
  input: NoInput,
  changes: joinedUseCaseRecord,
  async run(_input, { tx, actor, current, now }) {
    const { personId } = actor;
    if (!current.coSponsorIds.includes(personId))
      throw new DomainError("conflict", "You are not a co-sponsor of this case.");
    const coSponsorIds = current.coSponsorIds.filter((id) => id !== personId);
    await tx.useCase.update({ where: { id: current.id }, data: { coSponsorIds, updatedAt: now } });
    await tx.follower.deleteMany({ where: { useCaseId: current.id, personId } });
  },
  shape: useCaseView,
});

/** What is said of a case that looks like this one. Said again, it replaces what was said before. */
export const answerLikeness = defineCommand({
  name: "likeness.answer",
  permission: "useCase:edit",
  input: AnswerLikeness,
  under: joinedUseCaseRecord,
  creates: likenessRecord,
  async run({ other: target, answer, reason }, { tx, actor, current, now }) {
    requireOpen(current);
    const other = await findUseCase(tx, actor, target);
    if (!other || other.id === current.id) throw refused("There is no such case, or not for you.");
    const isOfOther = isOwn(actor.personId, other) || other.coSponsorIds.includes(actor.personId);
    if (answer === "joined" && !isOfOther)
      throw refused(`Join ${keyOf(other.number)} as a co-sponsor first.`);
    const said = { answer, reason: reason ?? null, byId: actor.personId, at: now };
    const { id } = await tx.likeness.upsert({
      where: { useCaseId_otherId: { useCaseId: current.id, otherId: other.id } },
      create: { useCaseId: current.id, otherId: other.id, ...said },
      update: { ...said, version: { increment: 1 } },
      select: { id: true },
    });
    return id;
  },
  shape: ({ id, version, answer, reason, at }) => ({ id, version, answer, reason, at }),
});

function refused(message: string): DomainError {
  return new DomainError("invalid", message, [{ field: "other", message }]);
}
