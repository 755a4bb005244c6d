import { actionsFor, type CaseAction } from "@/components/use-cases/actions-for";
import { factsOf, readinessOf } from "@/components/use-cases/facts-of";
import type { DeskAction } from "@/components/use-cases/triage/desk-keys";
import { readyList } from "@/lib/domain/lifecycle/ready-list";
import { caseMetrics, caseView, loadCase } from "../use-cases/[key]/load-case";

/** What can be done to the case on the desk, what its panel would still need, and what the dialogs need to know of it. */
export async function deskOf(key: string) {
  const { actor, row, standing } = await loadCase(key);
  const [view, { data: metrics }] = await Promise.all([caseView(key), caseMetrics(key)]);
  const today = new Date().toISOString().slice(0, 10);
  const facts = factsOf({ rights: actor, standing, row, view, metrics, whyNotReveal: null, today });
  const offered = actionsFor({ rights: actor, standing, useCase: row });
  const outcomes = facts.outcomes.map(({ value }) => value);
  const actions = (Object.keys(isOffered) as DeskAction[]).filter((action) =>
    isOffered[action](offered, outcomes),
  );
  return { facts, actions, ready: readyList(readinessOf(row, metrics)) };
}

const isOffered: Record<
  DeskAction,
  (actions: readonly CaseAction[], outcomes: readonly string[]) => boolean
> = {
  accept: (actions) => actions.includes("acceptForTriage"),
  panel: (actions) => actions.includes("startScoring"),
  return: (actions) => actions.includes("return"),
  decline: (_actions, outcomes) => outcomes.includes("decline"),
  merge: (_actions, outcomes) => outcomes.includes("merge"),
};
