"use client";
import { lazy, Suspense } from "react";
import type { ActionFacts } from "@/components/use-cases/action-facts";
import type { DeskAction } from "@/components/use-cases/triage/desk-keys";
import type { StackedCase } from "@/lib/server/triage/queries";

/** What a lead is about to do, to which cases. */
export interface DeskTask {
  action: DeskAction;
  cases: readonly StackedCase[];
  into?: string;
}

type DeskDialogProps = {
  task: DeskTask;
  facts: ActionFacts;
  onClose: () => void;
  onStarted: (keys: readonly string[]) => void;
};

/** The dialog of an action: the same as on the case's own page, asking for that one outcome. */
export function DeskDialog({ task, facts, onClose, onStarted }: DeskDialogProps) {
  return <Suspense>{dialogOf({ task, facts, onClose, onStarted })}</Suspense>;
}

function dialogOf({ task: { action, cases, into }, facts, onClose, onStarted }: DeskDialogProps) {
  switch (action) {
    case "accept":
      return <AcceptForTriageDialog facts={facts} onClose={onClose} />;
    case "return":
      return <ReturnDialog facts={facts} onClose={onClose} />;
    case "panel":
      return <PanelDialog cases={cases} today={facts.today} onClose={onClose} onStarted={onStarted} />;
    case "decline":
    case "merge": {
      const outcomes = facts.outcomes.filter(({ value }) => value === action);
      return <DecideDialog facts={{ ...facts, outcomes }} onClose={onClose} into={into ?? null} />;
    }
  }
}

const confirm = () => import("@/components/use-cases/confirm-actions");
const AcceptForTriageDialog = lazy(async () => ({ default: (await confirm()).AcceptForTriageDialog }));
const ReturnDialog = lazy(async () => ({ default: (await confirm()).ReturnDialog }));
const DecideDialog = lazy(async () => ({
  default: (await import("@/components/use-cases/decide-action")).DecideDialog,
}));
const PanelDialog = lazy(async () => ({
  default: (await import("@/components/use-cases/triage/panel-dialog")).PanelDialog,
}));
