"use client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { KeyLabel } from "@/components/ui/key-label";
import { formatCount } from "@/lib/format/words";
import type { BulkChangeView } from "@/lib/server/bulk-changes/rows";

type BulkOutcomeProps = { outcome: BulkChangeView; onUndo: (id: string) => void; onClose: () => void };

/** Which cases stayed as they are, and why. */
export function BulkOutcome({ outcome, onUndo, onClose }: BulkOutcomeProps) {
  const left = outcome.results.flatMap((result) => {
    const problem = reasonIn(result);
    return problem ? [{ key: result.key, problem }] : [];
  });
  const changed = outcome.undoneAt ? outcome.changed - outcome.kept : outcome.changed;
  const title = `${formatCount(changed, "case")} ${outcome.undoneAt ? "taken back" : "changed"}, ${left.length} not`;
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          {outcome.undoneAt || outcome.changed === 0 ? null : (
            <Button onPress={() => onUndo(outcome.id)}>Undo all of it</Button>
          )}
          <Button variant="primary" onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      <ul className="grid gap-1">
        {left.map(({ key, problem }) => (
          <li key={key} className="grid grid-cols-[6rem_1fr] gap-3 border-b border-line py-1.5">
            <KeyLabel>{key}</KeyLabel>
            <span>{problem}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function reasonIn(result: BulkChangeView["results"][number]): string | null {
  if (result.problem) return result.problem.detail;
  return result.undo?.ok === false ? result.undo.problem.detail : null;
}
