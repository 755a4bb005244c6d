import "server-only";
import type { Verb } from "@/lib/domain/lifecycle/lifecycle";
import { Outcome, outcomeNames } from "@/lib/domain/lifecycle/moves";
import { isOpen, isQuickLookStage, type Stage, stageNames } from "@/lib/domain/use-cases/stage";
import { projectBusinessCase } from "@/lib/server/business-cases/project";
import type { Context } from "@/lib/server/command";
import type { Transaction } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { projectScore } from "@/lib/server/scoring/score";
import { keyOf, type UseCaseRow } from "@/lib/server/use-cases/rows";

interface Step {
  verb: Verb | "goBack";
  to: Stage;
  reason?: string | undefined;
  data?: Prisma.UseCaseUncheckedUpdateInput;
  /** Who is told of it beside the people and followers of the case. */
  alsoTell?: readonly string[];
}

/** Moves a case to a stage: the row, the entry in its history, and a notice to its people and followers. */
export async function moveUseCase(
  context: Context<UseCaseRow>,
  { verb, to, reason, data, alsoTell = [] }: Step,
): Promise<void> {
  const { tx, actor, current, now, because } = context;
  if (reason) because(reason);
  const moved = to !== current.stage;
  await tx.useCase.update({
    where: { id: current.id },
    data: {
      ...data,
      ...(moved ? { stage: to, stageSince: now, stageBefore: verb === "goBack" ? null : current.stage } : {}),
      updatedAt: now,
    },
  });
  if (moved) await showOrHideQuickLook(tx, current, to);
  // The chance of success hangs on the stage.
  if (moved && isOpen(to)) await projectBusinessCase(tx, { ...current, stage: to }, { now });
  await tx.stageChange.create({
    data: {
      useCaseId: current.id,
      from: current.stage,
      to,
      verb,
      reason: reason ?? null,
      byId: actor.personId,
      at: now,
    },
  });
  if (moved)
    await tellPeople(context, { ...newsOf(verb, { to, reason, key: keyOf(current.number) }), alsoTell });
}

interface News {
  text: string;
  kind: string;
}

/** What is said of a step: what it means for the people of the case, where it is more than a new place. */
function newsOf(
  verb: Step["verb"],
  { to, reason, key }: { to: Stage; reason: string | undefined; key: string },
): News {
  const stage = stageNames[to].toLowerCase();
  if (verb === "return")
    return { kind: "returned", text: `${key} comes back with a question: ${reason ?? ""}` };
  if (verb === "reveal") return { kind: "revealed", text: `The scores of ${key} are revealed.` };
  const outcome = Outcome.safeParse(verb).data;
  return outcome
    ? {
        kind: "decided",
        text: `${key} is decided: ${outcomeNames[outcome].toLowerCase()}. It is now in ${stage}.`,
      }
    : { kind: "moved", text: `${key} is now in ${stage}.` };
}

// A provisional look shows in submitted and triage only.
async function showOrHideQuickLook(tx: Transaction, { id, quickLook }: UseCaseRow, to: Stage): Promise<void> {
  const mayShow = isQuickLookStage(to) && (await tx.quickLook.count({ where: { useCaseId: id } })) > 0;
  if (mayShow || (quickLook && !isQuickLookStage(to))) await projectScore(tx, id);
}

/** Tells everybody the case belongs to, and who follows it: its co-sponsors too. */
export async function tellPeople(
  { tx, current, tell }: Context<UseCaseRow>,
  { text, kind, alsoTell = [] }: News & Pick<Step, "alsoTell">,
): Promise<void> {
  const followers = await tx.follower.findMany({
    where: { useCaseId: current.id },
    select: { personId: true },
  });
  const { proposerId, sponsorId, ownerId, deliveryIds, coSponsorIds } = current;
  const named = [proposerId, sponsorId, ownerId, ...deliveryIds, ...coSponsorIds];
  tell({
    people: [...named, ...followers.map(({ personId }) => personId), ...alsoTell],
    kind,
    text,
    useCaseId: current.id,
  });
}

/** Tells the lead who returned a case with a question that the answer is there. */
export async function tellWhoAsked(
  { tx, current, tell }: Context<UseCaseRow>,
  answer: string | undefined,
): Promise<void> {
  const returned = await tx.stageChange.findFirst({
    where: { useCaseId: current.id, verb: "return" },
    orderBy: { at: "desc" },
    select: { byId: true },
  });
  tell({
    people: [returned?.byId ?? null],
    kind: "answered",
    text: `${keyOf(current.number)} is back with an answer${answer ? `: ${answer}` : "."}`,
    useCaseId: current.id,
  });
}
