import "server-only";
import { isAway } from "@/lib/domain/people/account";
import type { Transaction } from "@/lib/server/db";
import { day, isOwn, type UseCaseRow } from "@/lib/server/use-cases/rows";

export interface Seated {
  personId: string;
  axes: string[];
  heldForId?: string;
}

/**
 * Seats, with those of people who are away today given to whom they named for it. Where that person cannot rate the case, or
 * sits on the panel already, the seat stays with whoever was asked.
 */
export async function withStandIns(
  tx: Transaction,
  { seats, useCase, today }: { seats: readonly Seated[]; useCase: UseCaseRow; today: string },
): Promise<Seated[]> {
  const delegates = await delegatesOf(tx, seats, today);
  const taken = new Set(seats.map(({ personId }) => personId));
  return seats.map((seat) => {
    const delegate = delegates.get(seat.personId);
    if (!delegate || taken.has(delegate) || isOwn(delegate, useCase)) return seat;
    taken.add(delegate);
    return { ...seat, personId: delegate, heldForId: seat.personId };
  });
}

/** By person who is away: the scorer who stands in and is there. */
async function delegatesOf(
  tx: Transaction,
  seats: readonly Seated[],
  today: string,
): Promise<ReadonlyMap<string, string>> {
  const columns = { id: true, awayFrom: true, awayUntil: true, delegateId: true } as const;
  const isThere = (person: { awayFrom: Date | null; awayUntil: Date | null }) =>
    !isAway({ from: day(person.awayFrom), until: day(person.awayUntil) }, today);
  const seated = await tx.person.findMany({
    where: { id: { in: seats.map(({ personId }) => personId) }, delegateId: { not: null } },
    select: columns,
  });
  const away = seated.filter((person) => !isThere(person));
  if (away.length === 0) return new Map();
  const scorers = await tx.person.findMany({
    where: {
      id: { in: away.flatMap(({ delegateId }) => delegateId ?? []) },
      roles: { has: "scorer" },
      disabledAt: null,
    },
    select: columns,
  });
  const fit = new Set(scorers.filter(isThere).map(({ id }) => id));
  return new Map(
    away.flatMap(({ id, delegateId }) => (delegateId && fit.has(delegateId) ? [[id, delegateId]] : [])),
  );
}
