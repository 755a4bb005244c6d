import "server-only";
import { can, canEverywhere } from "@/lib/domain/access/can";
import { NoInput } from "@/lib/domain/shared/no-input";
import { database } from "@/lib/server/db";
import type { ConditionModel, DecisionModel } from "@/lib/server/generated/models";
import { defineQuery } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { requireUseCase } from "@/lib/server/use-cases/require";
import { day, money, standingTo } from "@/lib/server/use-cases/rows";

/** The decisions on a case, latest first, with their conditions; amounts and inputs to those who may read money. */
export const listDecisions = defineQuery({
  name: "decision.list",
  permission: "useCase:read",
  input: NoInput,
  async run(actor, _input, target) {
    const useCase = await requireUseCase(actor, target);
    const withMoney = can(actor, "value:read", standingTo(actor, useCase));
    const [decisions, conditions] = await Promise.all([decisionsOn(useCase.id), conditionsOn(useCase.id)]);
    return {
      data: decisions.map(({ amount, currency, inputs, byId, byName, ...decision }) => ({
        id: decision.id,
        outcome: decision.outcome,
        tranche: decision.tranche,
        reason: decision.reason,
        until: decision.until,
        wouldHaveChangedIt: decision.wouldHaveChangedIt,
        at: decision.at,
        takenBackAt: decision.takenBackAt,
        by: person(byId, byName),
        ...(withMoney ? { amount: money(amount, currency), inputs: inputsFor(actor, inputs) } : {}),
        conditions: conditions
          .filter(({ decisionId }) => decisionId === decision.id)
          .map(({ id, version, text, due, ownerId, ownerName, metAt, metNote }) => ({
            id,
            version,
            text,
            due: day(due),
            owner: person(ownerId, ownerName),
            metAt,
            metNote,
          })),
      })),
    };
  },
});

type DecisionRow = DecisionModel & { byName: string | null };
type ConditionRow = ConditionModel & { ownerName: string | null };

function decisionsOn(useCaseId: string): Promise<DecisionRow[]> {
  return database().$queryRaw`
    select d.*, p.name as "byName" from "Decision" d left join "Person" p on p.id = d."byId"
    where d."useCaseId" = ${useCaseId}::uuid order by d.at desc, d.id desc`;
}

function conditionsOn(useCaseId: string): Promise<ConditionRow[]> {
  return database().$queryRaw`
    select c.*, p.name as "ownerName" from "Condition" c join "Decision" d on d.id = c."decisionId"
      left join "Person" p on p.id = c."ownerId"
    where d."useCaseId" = ${useCaseId}::uuid order by c.due, c.id`;
}

function person(id: string, name: string | null): { id: string; name: string } {
  return { id, name: name ?? "Somebody who left" };
}

// The budget is for those who read all money, and a rank counted by another's eyes tells of cases that these cannot see.
function inputsFor(actor: Actor, inputs: unknown): unknown {
  if (canEverywhere(actor, "value:read")) return inputs;
  const { budget: _budget, rank: _rank, ...rest } = inputs as Record<string, unknown>;
  return rest;
}

export type DecisionView = Awaited<ReturnType<(typeof listDecisions)["run"]>>["data"][number];
