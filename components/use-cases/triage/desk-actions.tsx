"use client";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { useDesk } from "@/components/use-cases/triage/desk-context";
import { type DeskAction, deskKeys } from "@/components/use-cases/triage/desk-keys";

type DeskActionsProps = { useCaseKey: string; actions: readonly DeskAction[] };

const labels: Record<DeskAction, string> = {
  accept: "Accept",
  panel: "Put a panel to work",
  return: "Return with a question",
  decline: "Decline",
  merge: "Merge",
};

/** What can be done to the case on the desk now, each with its letter. */
export function DeskActions({ useCaseKey, actions }: DeskActionsProps) {
  const desk = useDesk();
  return (
    <div className="flex flex-wrap gap-2">
      {actions.map((action, index) => (
        <Button
          key={action}
          variant={index === 0 ? "primary" : action === "decline" ? "danger" : "secondary"}
          aria-keyshortcuts={deskKeys[action]}
          onPress={() => desk.act(action)}
        >
          {labels[action]}
          <Letter>{deskKeys[action]}</Letter>
        </Button>
      ))}
      <LinkButton href={`/use-cases/${useCaseKey}`} variant="quiet">
        Open its page
        <Letter>o</Letter>
      </LinkButton>
    </div>
  );
}

function Letter({ children }: { children: string }) {
  return (
    <kbd aria-hidden className="font-mono text-xs font-normal">
      {children}
    </kbd>
  );
}
