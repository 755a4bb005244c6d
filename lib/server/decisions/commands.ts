import "server-only";
import { moveTo, permissionFor } from "@/lib/domain/lifecycle/lifecycle";
import { Decide } from "@/lib/domain/lifecycle/moves";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { freezeBusinessCase } from "@/lib/server/business-cases/freeze";
import { type Context, defineCommand } from "@/lib/server/command";
import { recordDecision } from "@/lib/server/decisions/record-decision";
import { mergeInto } from "@/lib/server/lifecycle/merge";
import { moveUseCase, tellPeople } from "@/lib/server/lifecycle/stage-change";
import { revealedRound } from "@/lib/server/scoring/score";
import { useCaseRecord } from "@/lib/server/use-cases/record";
import { isOwn, keyOf, type UseCaseRow, useCaseView } from "@/lib/server/use-cases/rows";
import { freezeVersion } from "@/lib/server/versions/freeze";

/** Fund, prove, defer, decline or merge: the right is judged per outcome, and nobody decides their own case. */
export const decideUseCase = defineCommand({
  name: "useCase.decide",
  permission: "useCase:decide",
  input: Decide,
  changes: useCaseRecord,
  also: ({ outcome }, { stage }) => permissionFor(stage, outcome),
  async run(decision, context) {
    const { current } = context;
    const { outcome, reason } = decision;
    const to = moveTo(current.stage, outcome);
    await refuseUnfit(decision, context);
    const intoId = outcome === "merge" ? await mergeInto(context, decision.into ?? "") : null;
    const decisionId = await recordDecision(context, decision, intoId);
    await freezeVersion(context, outcome);
    await approveBusinessCase(context, decision, decisionId);
    await moveUseCase(context, { verb: outcome, to, reason, data: consequences(decision, current, intoId) });
    if (to === current.stage) {
      await tellPeople(context, { kind: "decided", text: `${keyOf(current.number)} is funded further.` });
    }
  },
  shape: useCaseView,
});

/** What is funded is the business case as it stands: it becomes the plan, and the tranche it pays is released. */
async function approveBusinessCase(
  { tx, actor, current, now }: Context<UseCaseRow>,
  decision: Decide,
  decisionId: string,
): Promise<void> {
  if (decision.outcome !== "fund" && decision.outcome !== "proofOnly") return;
  const { reason } = decision;
  await freezeBusinessCase(tx, current.id, { occasion: "approved", reason, byId: actor.personId, now });
  await tx.tranche.updateMany({
    where: { useCaseId: current.id, name: trancheOf(decision, current), state: "planned" },
    data: { state: "released", decisionId, version: { increment: 1 } },
  });
}

function trancheOf({ outcome, tranche }: Decide, current: UseCaseRow): string {
  return outcome === "proofOnly" ? "proof" : (tranche ?? (current.funding === "build" ? "run" : "build"));
}

async function refuseUnfit({ outcome, amount }: Decide, context: Context<UseCaseRow>): Promise<void> {
  const { tx, actor, current } = context;
  if (outcome === "merge") return;
  await refuseSecondOfTwo(context);
  if (isOwn(actor.personId, current))
    throw new DomainError("forbidden", "Nobody decides a case of their own.");
  if (outcome === "fund" || outcome === "proofOnly") {
    if (current.openBlockers > 0) {
      throw new DomainError(
        "conflict",
        "An open blocker stands against funding. A reviewer of its area lifts it.",
      );
    }
    if (current.fundingCurrency && amount && amount.currency !== current.fundingCurrency) {
      throw new DomainError("invalid", "The case is funded in another currency.", [
        {
          field: "amount.currency",
          message: `Fund it in ${current.fundingCurrency}, like the earlier tranches.`,
        },
      ]);
    }
  }
  const round = current.revealedAt ? await revealedRound(tx, current.id) : null;
  if (round?.revealedById === actor.personId) {
    throw new DomainError("forbidden", "Who revealed the scores does not decide the case.");
  }
}

/** Two who decide at once would otherwise both be right: the second as the next tranche. */
const SAME_MOMENT_MS = 10_000;

async function refuseSecondOfTwo({ tx, current, now, hasSeen }: Context<UseCaseRow>): Promise<void> {
  if (hasSeen || current.funding === "none") return;
  const [last] = await tx.$queryRaw<{ by: string | null; at: Date; version: number }[]>`
    select p.name as by, d.at, (d.inputs->>'useCaseVersion')::int as version
    from "Decision" d left join "Person" p on p.id = d."byId"
    where d."useCaseId" = ${current.id}::uuid order by d.at desc, d.id desc limit 1`;
  if (!last || last.version + 1 !== current.version || now.getTime() - last.at.getTime() > SAME_MOMENT_MS)
    return;
  throw new DomainError(
    "conflict",
    `${last.by ?? "Somebody"} decided this case a moment ago. To decide on top of that, send If-Match with the version you have seen.`,
  );
}

function consequences(decision: Decide, current: UseCaseRow, intoId: string | null) {
  const { outcome, amount, until } = decision;
  if (outcome === "fund" || outcome === "proofOnly") {
    return {
      funding: trancheOf(decision, current),
      fundedAmount: (current.fundedAmount ?? 0n) + BigInt(amount?.amountMinor ?? 0),
      fundingCurrency: amount?.currency ?? null,
    };
  }
  if (outcome === "defer") return { parkedUntil: until ?? null };
  return outcome === "merge" ? { mergedIntoId: intoId } : {};
}
