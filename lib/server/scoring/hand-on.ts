import "server-only";
import { randomBytes } from "node:crypto";
import { HandOnSeat } from "@/lib/domain/scoring/panel-seats";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { type Context, defineCommand } from "@/lib/server/command";
import { resolvePeople } from "@/lib/server/people/references";
import { useCaseRecord } from "@/lib/server/use-cases/record";
import { day, isOwn, keyOf, type UseCaseRow, useCaseView } from "@/lib/server/use-cases/rows";

/**
 * Hands a place on a panel on, before its sheet is in. What was rated there so far is deleted: whoever takes it over begins
 * with an empty sheet and sees nobody's ratings.
 */
export const handOnSeat = defineCommand({
  name: "panel.handOn",
  permission: "panel:handOn",
  input: HandOnSeat,
  changes: useCaseRecord,
  also: ({ from }) => (from === undefined ? "panel:handOn" : "useCase:score"),
  async run({ from, to, reason }, context) {
    const { tx, actor, current, because, tell } = context;
    if (reason) because(reason);
    const named = await resolvePeople(tx, { from, to });
    const [giverId, takerId] = [named.from ?? actor.personId, named.to ?? ""];
    const round = await openRound(context);
    const seat = round.seats.find(({ personId, conflicted }) => personId === giverId && !conflicted);
    if (!seat) refuse(from === undefined ? "to" : "from", "This person has no place on the panel.", "noSeat");
    if (seat.submittedAt)
      throw new DomainError("conflict", "This sheet is handed in: there is nothing left to hand on.");
    await refuseUnfit(context, takerId, round.seats);
    await tx.rating.deleteMany({ where: { seatId: seat.id } });
    await tx.panelSeat.update({
      where: { id: seat.id },
      data: {
        personId: takerId,
        heldForId: seat.heldForId ?? giverId,
        version: 0,
        remindedAt: null,
        salt: randomBytes(16),
      },
    });
    await tx.useCase.update({
      where: { id: current.id },
      data: { panelIds: [...new Set([...current.panelIds, takerId])] },
    });
    const key = keyOf(current.number);
    const useCaseId = current.id;
    const until = day(round.deadline);
    tell({
      people: [takerId],
      kind: "handedOn",
      text: `Rate ${key} until ${until}: ${current.title}`,
      useCaseId,
    });
    const others = [giverId, round.openedById];
    tell({
      people: others,
      kind: "seatHandedOn",
      text: `A place on the panel of ${key} is handed on.`,
      useCaseId,
    });
  },
  shape: useCaseView,
});

async function openRound({ tx, current }: Context<UseCaseRow>) {
  const round = await tx.scoringRound.findFirst({
    where: { useCaseId: current.id, revealedAt: null, abandonedAt: null },
    include: { seats: true },
  });
  if (current.stage !== "scoring" || !round)
    throw new DomainError("conflict", "Only while the panel is rating can a place be handed on.");
  return round;
}

async function refuseUnfit(
  { tx, current }: Context<UseCaseRow>,
  takerId: string,
  seats: readonly { personId: string; conflicted: boolean }[],
): Promise<void> {
  const taker = await tx.person.findUnique({ where: { id: takerId }, select: { roles: true } });
  if (isOwn(takerId, current)) refuse("to", "Nobody rates a case of their own.", "own");
  if (!taker?.roles.includes("scorer")) refuse("to", "This person is not a scorer.", "notScorer");
  // Whether somebody stepped back is for leads to know: the words are the same for both.
  if (seats.some(({ personId }) => personId === takerId))
    refuse("to", "This person has or had a place on this panel.", "taken");
}

function refuse(field: string, message: string, code: string): never {
  throw new DomainError("invalid", message, [{ field, message, code }]);
}
