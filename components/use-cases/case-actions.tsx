"use client";
import { type ComponentType, lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import type { ActionFacts, ActionProps } from "@/components/use-cases/action-facts";
import type { CaseAction } from "@/components/use-cases/actions-for";
import { capitalised, formatList } from "@/lib/format/words";

type CaseActionsProps = { actions: readonly CaseAction[]; facts: ActionFacts };

/** The next step as a button, everything else that may be done now behind a menu. */
export function CaseActions({ actions, facts }: CaseActionsProps) {
  const [open, setOpen] = useState<CaseAction>();
  const first = actions.find((action) => isOnTheWay(action, facts));
  const rest = actions.filter((action) => action !== first);
  const Dialog = open ? dialogs[open] : undefined;
  return (
    <>
      {first ? (
        <Button variant="primary" onPress={() => setOpen(first)}>
          {labelOf(first, facts)}
        </Button>
      ) : null}
      {rest.length > 0 ? (
        <Menu
          label={first ? "More" : "Actions"}
          entries={rest.map((action) => ({
            id: action,
            label: labelOf(action, facts),
            isDangerous: dangerous.has(action),
          }))}
          onAction={(id) => setOpen(id as CaseAction)}
        />
      ) : null}
      {Dialog ? (
        <Suspense>
          <Dialog facts={facts} onClose={() => setOpen(undefined)} />
        </Suspense>
      ) : null}
    </>
  );
}

/** Only in review is the decision the next step; elsewhere it takes a case out, or adds money to it. */
function isOnTheWay(action: CaseAction, { outcomes }: ActionFacts): boolean {
  if (action === "decide") return outcomes.some(({ value }) => value === "proofOnly");
  return !besideTheWay.has(action);
}

function labelOf(action: CaseAction, facts: ActionFacts): string {
  if (action !== "decide" || isOnTheWay(action, facts)) return labels[action];
  const names = facts.outcomes.map(({ value, label }) =>
    value === "fund" ? "fund the next tranche" : label.toLowerCase(),
  );
  return capitalised(formatList(names, "or"));
}

const labels: Record<CaseAction, string> = {
  submit: "Submit",
  acceptSponsorship: "Accept as sponsor",
  acceptForTriage: "Accept for triage",
  startScoring: "Start scoring",
  return: "Return with a question",
  reveal: "Reveal the scores",
  decide: "Decide",
  startBuilding: "Start building",
  startPilot: "Start the pilot",
  goLive: "Go live",
  retire: "Retire",
  stop: "Stop",
  reopen: "Reopen",
  raiseBlocker: "Raise a blocker",
  goBack: "Go back one step",
};

const besideTheWay: ReadonlySet<CaseAction> = new Set(["retire", "stop", "raiseBlocker", "goBack", "return"]);
const dangerous: ReadonlySet<CaseAction> = new Set(["retire", "stop", "raiseBlocker"]);

// Each dialog is fetched when it is asked for: a page is read far more often than it is acted on.
const confirm = () => import("@/components/use-cases/confirm-actions");
const move = () => import("@/components/use-cases/move-actions");

const dialogs: Record<CaseAction, ComponentType<ActionProps>> = {
  submit: lazy(async () => ({ default: (await confirm()).SubmitDialog })),
  acceptSponsorship: lazy(async () => ({ default: (await confirm()).AcceptSponsorshipDialog })),
  acceptForTriage: lazy(async () => ({ default: (await confirm()).AcceptForTriageDialog })),
  startScoring: lazy(async () => ({
    default: (await import("@/components/use-cases/start-scoring-action")).StartScoringDialog,
  })),
  return: lazy(async () => ({ default: (await confirm()).ReturnDialog })),
  reveal: lazy(async () => ({ default: (await confirm()).RevealDialog })),
  decide: lazy(async () => ({
    default: (await import("@/components/use-cases/decide-action")).DecideDialog,
  })),
  startBuilding: lazy(async () => ({ default: (await move()).StartBuildingDialog })),
  startPilot: lazy(async () => ({ default: (await move()).StartPilotDialog })),
  goLive: lazy(async () => ({ default: (await move()).GoLiveDialog })),
  retire: lazy(async () => ({ default: (await move()).RetireDialog })),
  stop: lazy(async () => ({ default: (await move()).StopDialog })),
  reopen: lazy(async () => ({ default: (await move()).ReopenDialog })),
  raiseBlocker: lazy(async () => ({
    default: (await import("@/components/use-cases/blocker-actions")).RaiseBlockerDialog,
  })),
  goBack: lazy(async () => ({ default: (await move()).GoBackDialog })),
};
