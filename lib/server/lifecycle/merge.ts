import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { isOpen } from "@/lib/domain/use-cases/stage";
import type { Context } from "@/lib/server/command";
import { takeAlong } from "@/lib/server/lifecycle/merge-along";
import { lockUseCase } from "@/lib/server/use-cases/record";
import { keyOf, type UseCaseRow } from "@/lib/server/use-cases/rows";

/** Makes another case the heir of this one: what belongs to it goes along, and its people hear of it. Returns its id. */
export async function mergeInto(context: Context<UseCaseRow>, target: string): Promise<string> {
  const { tx, actor, current, tell } = context;
  // Locked, so that two cases merged into each other in one moment do not both end.
  const heir = await lockUseCase(tx, actor, target, "alone");
  if (!heir) throw refused("There is no such case, or not for you.");
  if (heir.id === current.id) throw refused("A case cannot be merged into itself.");
  if (!isOpen(heir.stage)) throw refused(`${keyOf(heir.number)} is closed: merge into an open case.`);
  const followers = await tx.follower.findMany({
    where: { useCaseId: current.id },
    select: { personId: true },
  });
  const { proposerId, sponsorId, ownerId, coSponsorIds } = current;
  const named = [proposerId, sponsorId, ownerId, ...coSponsorIds];
  const people = [...new Set([...named, ...followers.map(({ personId }) => personId)])];
  const heirs = heir.confidential ? [] : people.filter((personId) => personId !== null);
  await tx.follower.createMany({
    data: heirs.map((personId) => ({ useCaseId: heir.id, personId })),
    skipDuplicates: true,
  });
  await takeAlong(context, heir);
  tell({
    people: heirs,
    kind: "merged",
    text: `${keyOf(current.number)} is merged into ${keyOf(heir.number)}: ${heir.title}`,
    useCaseId: heir.id,
  });
  return heir.id;
}

function refused(message: string): DomainError {
  return new DomainError("invalid", message, [{ field: "into", message }]);
}
