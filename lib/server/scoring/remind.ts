import "server-only";
import { mayRemind, RemindPanels } from "@/lib/domain/scoring/panel-seats";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { appendAudit } from "@/lib/server/audit/append";
import type { Transaction } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { Prisma } from "@/lib/server/generated/client";
import { answerOnce } from "@/lib/server/idempotency";
import { leaveNotices } from "@/lib/server/notices/leave";
import { parse } from "@/lib/server/parse";
import type { AuditedKind, Versioned } from "@/lib/server/record";
import type { Actor } from "@/lib/server/session";
import { named } from "@/lib/server/use-cases/conditions";
import { visibleTo } from "@/lib/server/use-cases/record";
import { day, keyOf } from "@/lib/server/use-cases/rows";

/** What became of one rater: reminded of these cases, or told within the last day already. */
export interface Reminded {
  person: { id: string; name: string };
  outcome: "reminded" | "remindedBefore";
  cases: { key: string; deadline: string | null }[];
}

/** Reminds every rater whose sheet is not in, and says per person what came of it. Leads alone know who that is. */
export const remindPanels: Action = {
  name: "panel.remind",
  access: "useCase:score",
  input: RemindPanels,
  async run({ actor, input, idempotency, requestId }) {
    if (!actor) throw new DomainError("unauthenticated", "Sign in first.");
    const { cases } = parse(RemindPanels, input);
    return answerOnce(actor, idempotency, async (tx) => {
      const body = await remindLate(tx, actor, { cases, at: new Date(), requestId });
      return { status: 200, version: null, body };
    });
  },
};

interface Reminding {
  cases?: readonly string[] | undefined;
  at: Date;
  requestId: string;
}

/** Reminds who is late on these cases (or all), in the caller's transaction; the caller has judged who may do it. */
export async function remindLate(
  tx: Transaction,
  actor: Actor,
  { cases, at, requestId }: Reminding,
): Promise<{ reminded: number; results: Reminded[] }> {
  const late = await lateSeats(tx, actor, cases);
  const due = late.filter(({ remindedAt }) => mayRemind(remindedAt, at));
  await tx.panelSeat.updateMany({
    where: { id: { in: due.map(({ seatId }) => seatId) } },
    data: { remindedAt: at },
  });
  await leaveNotices(tx, due.map(reminderOf), actor, at);
  await record(tx, actor, late, { at, requestId });
  return {
    reminded: new Set(due.map(({ personId }) => personId)).size,
    results: [...perPerson(due, "reminded"), ...perPerson(remainder(late, due), "remindedBefore")],
  };
}

interface LateSeat {
  seatId: string;
  roundId: string;
  useCaseId: string;
  number: number;
  title: string;
  deadline: Date;
  personId: string;
  name: string;
  remindedAt: Date | null;
}

async function lateSeats(
  tx: Transaction,
  actor: Actor,
  cases: readonly string[] | undefined,
): Promise<LateSeat[]> {
  const among = cases ? Prisma.sql`and ${named(cases)}` : Prisma.empty;
  return tx.$queryRaw<LateSeat[]>`
    select s.id as "seatId", r.id as "roundId", u.id as "useCaseId", u.number, u.title, r.deadline,
      s."personId", p.name, s."remindedAt"
    from "PanelSeat" s join "ScoringRound" r on r.id = s."roundId" join "UseCase" u on u.id = r."useCaseId"
      join "Person" p on p.id = s."personId"
    where u.stage = 'scoring' and r."revealedAt" is null and r."abandonedAt" is null
      and not s.conflicted and s."submittedAt" is null and p."disabledAt" is null and ${visibleTo(actor)} ${among}
    order by p.name, p.id, r.deadline, u.number for update of s`;
}

function reminderOf({ personId, number, title, deadline, useCaseId }: LateSeat) {
  const text = `Still to rate, until ${day(deadline)}: ${keyOf(number)} ${title}`;
  return { people: [personId], kind: "reminded", text, useCaseId };
}

// Who is late is as blind as what was rated: the entry comes into sight with the reveal.
const remindedRound: AuditedKind<Versioned & { useCaseId: string; people: string[] }> = {
  type: "scoringRound",
  snapshot: ({ people }) => ({ reminded: people }),
  belongsTo: ({ id, useCaseId }) => ({ roundId: id, useCaseId }),
};

async function record(
  tx: Transaction,
  actor: Actor,
  late: readonly LateSeat[],
  { at, requestId }: { at: Date; requestId: string },
): Promise<void> {
  const rounds = [...new Map(late.map((seat) => [seat.roundId, seat.useCaseId]))];
  await appendAudit(
    tx,
    actor,
    rounds.map(([id, useCaseId]) => ({
      action: "panel.remind",
      kind: remindedRound,
      before: null,
      after: {
        id,
        version: 1,
        useCaseId,
        people: late.filter(({ roundId }) => roundId === id).map(({ personId }) => personId),
      },
      at,
      requestId,
    })),
  );
}

function perPerson(seats: readonly LateSeat[], outcome: Reminded["outcome"]): Reminded[] {
  return [...new Map(seats.map(({ personId, name }) => [personId, name]))].map(([id, name]) => ({
    person: { id, name },
    outcome,
    cases: seats
      .filter(({ personId }) => personId === id)
      .map(({ number, deadline }) => ({ key: keyOf(number), deadline: day(deadline) })),
  }));
}

function remainder(all: readonly LateSeat[], done: readonly LateSeat[]): LateSeat[] {
  return all.filter((seat) => !done.includes(seat));
}
