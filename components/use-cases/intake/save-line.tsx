"use client";
import { Button } from "@/components/ui/button";
import { StatusPill } from "@/components/ui/status-pill";
import type { SaveState } from "@/components/use-cases/intake/autosave";
import { formatDateTime } from "@/lib/format/date";

type SaveLineProps = { state: SaveState; onRetry: () => void; savesItself: boolean };

/** Whether what is on the screen is kept: words, and a mark whose shape says the same. */
export function SaveLine({ state, onRetry, savesItself }: SaveLineProps) {
  return (
    <span className="flex min-h-6 flex-wrap items-center gap-x-3 gap-y-1 text-sm" role="status">
      <Word state={state} savesItself={savesItself} />
      {state.name === "failed" || state.name === "offline" ? (
        <Button size="small" onPress={onRetry}>
          Try now
        </Button>
      ) : null}
    </span>
  );
}

function Word({ state, savesItself }: Omit<SaveLineProps, "onRetry">) {
  switch (state.name) {
    case "untouched":
      return null;
    case "needsTitle":
      return <StatusPill tone="warn">Not saved yet: a title makes it a draft</StatusPill>;
    case "pending":
      return savesItself ? (
        <StatusPill shape="half">Saving</StatusPill>
      ) : (
        <StatusPill tone="warn">Not saved yet</StatusPill>
      );
    case "saving":
      return <StatusPill shape="half">Saving</StatusPill>;
    case "saved":
      return <StatusPill tone="ok">Saved {clockTime(state.at)}</StatusPill>;
    case "offline":
      return <StatusPill tone="warn">Offline – retrying</StatusPill>;
    case "conflict":
      return <StatusPill tone="warn">Conflict: somebody else changed the same answer</StatusPill>;
    case "incomplete":
      return <StatusPill tone="warn">All but the marked answers are saved</StatusPill>;
    default:
      return <StatusPill tone="bad">Not saved: {state.message}</StatusPill>;
  }
}

/** The time of day at the reader's place. */
function clockTime(at: Date): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return formatDateTime(at, timeZone).split(", ")[1] ?? "";
}
