"use client";
import type { SaveState } from "@/components/scoring/draft-saver";
import { Button } from "@/components/ui/button";
import { StatusPill } from "@/components/ui/status-pill";
import { formatDateTime } from "@/lib/format/date";

/** Whether what is on the screen is kept: words, and a mark whose shape says the same. */
export function SaveLine({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm" role="status">
      <Word state={state} />
      {state.name === "failed" ? (
        <Button size="small" onPress={onRetry}>
          Retry
        </Button>
      ) : null}
    </span>
  );
}

function Word({ state }: { state: SaveState }) {
  switch (state.name) {
    case "untouched":
      return null;
    case "pending":
    case "saving":
      return (
        <StatusPill tone="neutral" shape="half">
          Saving
        </StatusPill>
      );
    case "saved":
      return <StatusPill tone="ok">Saved {clockTime(state.at)}</StatusPill>;
    case "changedElsewhere":
      return <StatusPill tone="warn">Changed elsewhere</StatusPill>;
    default:
      return <StatusPill tone="bad">Not saved: {state.message}</StatusPill>;
  }
}

/** The time of day at the reader's place. */
function clockTime(at: Date): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return formatDateTime(at, timeZone).split(", ")[1] ?? "";
}
