import "server-only";
import { randomBytes } from "node:crypto";
import { moveTo } from "@/lib/domain/lifecycle/lifecycle";
import { StartScoring } from "@/lib/domain/lifecycle/moves";
import { missingToScore } from "@/lib/domain/lifecycle/ready";
import { DomainError, type FieldError } from "@/lib/domain/shared/domain-error";
import { type Context, defineCommand } from "@/lib/server/command";
import { moveUseCase } from "@/lib/server/lifecycle/stage-change";
import { readyMetrics } from "@/lib/server/metrics/rows";
import { resolvePeople } from "@/lib/server/people/references";
import { currentCycle } from "@/lib/server/portfolio/cycle";
import { projectionOf } from "@/lib/server/scoring/score";
import { withStandIns } from "@/lib/server/scoring/stand-ins";
import { useCaseRecord } from "@/lib/server/use-cases/record";
import { dateOf, day, isOwn, keyOf, type UseCaseRow, useCaseView } from "@/lib/server/use-cases/rows";

/** Puts a panel to work, by axis. What the ready list lacks can be gone without, with a reason. */
export const startScoring = defineCommand({
  name: "useCase.startScoring",
  permission: "useCase:score",
  input: StartScoring,
  changes: useCaseRecord,
  async run({ panel, deadline, reason }, context) {
    const { tx, current, actor, now, tell } = context;
    const to = moveTo(current.stage, "startScoring");
    await refuseUnready(context, reason);
    const today = day(now);
    if (deadline < today) complain("deadline", "The deadline cannot lie behind us.");
    const asked = await seatsOf(context, panel);
    const seats = await withStandIns(tx, { seats: asked, useCase: current, today });
    const cycle = await currentCycle(tx, now);
    const earlier = await tx.scoringRound.count({ where: { useCaseId: current.id } });
    await tx.scoringRound.create({
      data: {
        useCaseId: current.id,
        number: earlier + 1,
        modelVersion: cycle.modelVersion,
        cycleId: cycle.id,
        deadline: dateOf(deadline),
        openedAt: now,
        openedById: actor.personId,
        reason: reason ?? null,
        seats: { create: seats.map((seat) => ({ ...seat, salt: randomBytes(16) })) },
      },
    });
    const people = seats.map(({ personId }) => personId);
    const panelIds = [...new Set([...current.panelIds, ...people])];
    await moveUseCase(context, {
      verb: "startScoring",
      to,
      reason,
      data: { panelIds, ...projectionOf(null) },
    });
    tell({
      people,
      kind: "assigned",
      text: `Rate ${keyOf(current.number)} until ${deadline}: ${current.title}`,
      useCaseId: current.id,
    });
  },
  shape: useCaseView,
});

async function refuseUnready(
  { tx, current }: Context<UseCaseRow>,
  reason: string | undefined,
): Promise<void> {
  const metrics = await readyMetrics(tx, current.id);
  const missing = missingToScore({ ...current, risk: current.riskAnswers, metrics });
  if (missing.length === 0 || reason) return;
  const fields = [
    ...missing,
    { field: "reason", message: "Or give a reason for going without.", code: "missing" },
  ];
  throw new DomainError("invalid", "The case is not ready for a panel.", fields);
}

async function seatsOf({ tx, current }: Context<UseCaseRow>, panel: StartScoring["panel"]) {
  const named = (["impact", "feasibility"] as const).flatMap((axis) =>
    (panel[axis] ?? []).map((person, index) => ({ axis, person, field: `panel.${axis}.${index}` })),
  );
  if (!panel.impact?.length) complain("panel.impact", "Name at least one rater for impact.");
  if (!panel.feasibility?.length) complain("panel.feasibility", "Name at least one rater for feasibility.");
  const ids = await resolvePeople(tx, Object.fromEntries(named.map(({ field, person }) => [field, person])));
  const seats = new Map<string, string[]>();
  for (const { axis, field } of named) {
    const personId = ids[field];
    if (!personId) continue;
    const axes = seats.get(personId) ?? [];
    if (axes.includes(axis)) complain(field, "This person is named twice on this axis.");
    seats.set(personId, [...axes, axis]);
  }
  await refuseUnfit(
    { tx, current },
    named.map(({ field }) => ({ field, personId: ids[field] ?? "" })),
  );
  return [...seats].map(([personId, axes]) => ({ personId, axes }));
}

async function refuseUnfit(
  { tx, current }: Pick<Context<UseCaseRow>, "tx" | "current">,
  named: { field: string; personId: string }[],
): Promise<void> {
  const scorers = await tx.person.findMany({
    where: { id: { in: named.map(({ personId }) => personId) }, roles: { has: "scorer" } },
    select: { id: true },
  });
  const complaints = named.flatMap(({ field, personId }): FieldError[] => {
    if (isOwn(personId, current)) {
      return [{ field, message: "Nobody rates a case of their own.", code: "own" }];
    }
    return scorers.some(({ id }) => id === personId)
      ? []
      : [{ field, message: "This person is not a scorer.", code: "notScorer" }];
  });
  if (complaints.length > 0)
    throw new DomainError("invalid", "Some of the panel cannot rate this case.", complaints);
}

function complain(field: string, message: string): never {
  throw new DomainError("invalid", message, [{ field, message }]);
}
