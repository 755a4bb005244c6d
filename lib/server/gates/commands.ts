import "server-only";
import { gateOutcomeNames, gatesOn } from "@/lib/domain/realised/gate";
import { DecideGate } from "@/lib/domain/realised/gate-schema";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { type Context, defineCommand } from "@/lib/server/command";
import { decidedSince, gateView } from "@/lib/server/gates/decided";
import { gateNumbers } from "@/lib/server/gates/numbers";
import { gateRecord } from "@/lib/server/gates/record";
import { drafted } from "@/lib/server/gates/rows";
import type { Prisma } from "@/lib/server/generated/client";
import { tellPeople } from "@/lib/server/lifecycle/stage-change";
import { lockedUseCaseRecord } from "@/lib/server/use-cases/record";
import { dateOf, day, isOwn, keyOf, type UseCaseRow } from "@/lib/server/use-cases/rows";

/** A person decides at a gate: continue, fix or stop, with a reason; draft and numbers of that moment are kept beside it. */
export const decideGate = defineCommand({
  name: "gate.decide",
  permission: "gate:decide",
  input: DecideGate,
  under: lockedUseCaseRecord,
  creates: gateRecord,
  async run({ days, outcome, reason }, context) {
    const { tx, actor, current, now, because } = context;
    because(reason);
    if (isOwn(actor.personId, current)) {
      throw new DomainError("forbidden", "Nobody decides at a gate of a case of their own.");
    }
    const dueOn = await requireWaiting(context, days);
    const numbers = await gateNumbers(tx, current, now);
    if (!numbers)
      throw new DomainError("conflict", "This case has no business case that it is held against.");
    // Of an earlier launch: the case went back and is live again.
    await tx.valueGate.deleteMany({ where: { useCaseId: current.id, days } });
    const data = {
      useCaseId: current.id,
      days,
      dueOn: dateOf(dueOn),
      draft: drafted(days, numbers) as unknown as Prisma.InputJsonObject,
      ...{ outcome, reason, decidedById: actor.personId, decidedAt: now },
    };
    const { id } = await tx.valueGate.create({ data, select: { id: true } });
    const text = `${keyOf(current.number)}, ${days} days after its launch: ${gateOutcomeNames[outcome].toLowerCase()}.`;
    await tellPeople(context, { kind: "decided", text, alsoTell: ownersOf(current) });
    return id;
  },
  shape: (row) => gateView(row),
});

async function requireWaiting({ tx, current, now }: Context<UseCaseRow>, days: number): Promise<string> {
  const liveOn = day(current.liveOn);
  if (current.stage !== "live" || !liveOn) throw new DomainError("conflict", "This case is not live.");
  const decided = await decidedSince(tx, current);
  const gates = gatesOn(liveOn, { today: day(now), decided: new Set(decided.map((one) => one.days)) });
  const gate = gates.find((one) => one.days === days);
  if (gate?.state === "waiting") return gate.dueOn;
  const words = {
    ahead: `It is due on ${gate?.dueOn}.`,
    decided: "It is decided already.",
    passed: "A later gate is due: decide that one.",
    waiting: "",
  };
  throw new DomainError("conflict", "This gate does not wait for a decision.", [
    { field: "days", message: words[gate?.state ?? "ahead"] },
  ]);
}

function ownersOf({ benefitOwnerId, modelOwnerId }: UseCaseRow): string[] {
  return [benefitOwnerId, modelOwnerId].flatMap((id) => id ?? []);
}
