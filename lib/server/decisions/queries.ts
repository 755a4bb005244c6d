import "server-only";
import { z } from "zod";
import { can, canEverywhere } from "@/lib/domain/access/can";
import { database } from "@/lib/server/db";
import { defineQuery } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { requireUseCase } from "@/lib/server/use-cases/require";
import { day, money, standingTo } from "@/lib/server/use-cases/rows";

/** The decisions on a case, latest first, with their conditions; amounts and inputs to those who may read money. */
export const listDecisions = defineQuery({
  name: "decision.list",
  permission: "useCase:read",
  input: z.strictObject({}),
  async run(actor, _input, target) {
    const useCase = await requireUseCase(actor, target);
    const withMoney = can(actor, "value:read", standingTo(actor, useCase));
    const decisions = await database().decision.findMany({
      where: { useCaseId: useCase.id },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      include: { conditions: { orderBy: [{ due: "asc" }, { id: "asc" }] } },
    });
    const ids = decisions.flatMap(({ byId, conditions }) => [
      byId,
      ...conditions.map(({ ownerId }) => ownerId),
    ]);
    const people = await database().person.findMany({
      where: { id: { in: ids } },
      select: { id: true, name: true },
    });
    const person = (id: string) => ({
      id,
      name: people.find((one) => one.id === id)?.name ?? "Somebody who left",
    });
    return {
      data: decisions.map(({ conditions, amount, currency, inputs, byId, ...decision }) => ({
        id: decision.id,
        outcome: decision.outcome,
        tranche: decision.tranche,
        reason: decision.reason,
        until: decision.until,
        wouldHaveChangedIt: decision.wouldHaveChangedIt,
        at: decision.at,
        takenBackAt: decision.takenBackAt,
        by: person(byId),
        ...(withMoney ? { amount: money(amount, currency), inputs: inputsFor(actor, inputs) } : {}),
        conditions: conditions.map(({ id, version, text, due, ownerId, metAt, metNote }) => ({
          id,
          version,
          text,
          due: day(due),
          owner: person(ownerId),
          metAt,
          metNote,
        })),
      })),
    };
  },
});

// The budget is for those who read all money, and a rank counted by another's eyes tells of cases that these cannot see.
function inputsFor(actor: Actor, inputs: unknown): unknown {
  if (canEverywhere(actor, "value:read")) return inputs;
  const { budget: _budget, rank: _rank, ...rest } = inputs as Record<string, unknown>;
  return rest;
}

export type DecisionView = Awaited<ReturnType<(typeof listDecisions)["run"]>>["data"][number];
