"use client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { StatusPill } from "@/components/ui/status-pill";
import { formatList } from "@/lib/format/words";
import type { Reminded } from "@/lib/server/scoring/remind";

type RemindedDialogProps = { results: readonly Reminded[]; onClose: () => void };

/** Says of each rater who was late whether they were reminded. */
export function RemindedDialog({ results, onClose }: RemindedDialogProps) {
  return (
    <Dialog
      title={results.length > 0 ? "Reminders" : "Nobody is late"}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      actions={<Button onPress={onClose}>Close</Button>}
    >
      {results.length > 0 ? <ResultList results={results} /> : <p>Every sheet of these panels is in.</p>}
    </Dialog>
  );
}

function ResultList({ results }: { results: readonly Reminded[] }) {
  return (
    <ul>
      {results.map(({ person, outcome, cases }) => (
        <li key={`${person.id} ${outcome}`} className="grid gap-x-4 border-b border-line py-2 sm:grid-cols-2">
          <span>
            <span className="block font-semibold">{person.name}</span>
            <span className="text-sm text-ink-2">{formatList(cases.map(({ key }) => key))}</span>
          </span>
          {outcome === "reminded" ? (
            <StatusPill tone="ok">reminded</StatusPill>
          ) : (
            <StatusPill>reminded within the last day already</StatusPill>
          )}
        </li>
      ))}
    </ul>
  );
}
