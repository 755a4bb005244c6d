"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { BulkKind } from "@/components/use-cases/list/bulk-dialog";
import { useBulk } from "@/components/use-cases/list/use-bulk";
import { BULK_LIMIT } from "@/lib/domain/use-cases/bulk-limit";
import type { UseCaseFilter } from "@/lib/domain/use-cases/filter";
import { formatNumber } from "@/lib/format/number";
import { formatCount } from "@/lib/format/words";

type BulkBarProps = {
  selected: readonly string[];
  filter: UseCaseFilter;
  total: number | null;
  onClear: () => void;
};

const BulkDialog = dynamic(() =>
  import("@/components/use-cases/list/bulk-dialog").then((file) => file.BulkDialog),
);
const BulkOutcome = dynamic(() =>
  import("@/components/use-cases/list/bulk-outcome").then((file) => file.BulkOutcome),
);

/** What can be done to the chosen cases; it stands at the foot of the window while there are any. */
export function BulkBar({ selected, filter, total, onClear }: BulkBarProps) {
  const [isAll, setAll] = useState(false);
  const [kind, setKind] = useState<BulkKind>();
  const done = () => {
    setKind(undefined);
    setAll(false);
    onClear();
  };
  const { change, undo, outcome, forget, problem, isSending } = useBulk(done);
  const targets = isAll ? { filter } : { keys: selected };
  const count = isAll ? (total ?? 0) : selected.length;
  const canTakeAll = total !== null && total > selected.length && total <= BULK_LIMIT;
  return (
    <>
      {selected.length > 0 ? (
        <section
          aria-label="Chosen cases"
          className="sticky bottom-[calc(var(--sticky-bottom)+0.5rem)] z-20 mt-3 flex flex-wrap items-center gap-2 rounded-md border border-line-strong bg-surface px-4 py-3 shadow-dialog"
        >
          <p className="mr-2 font-semibold tabular-nums" aria-live="polite">
            {formatCount(count, "case")} chosen
          </p>
          {canTakeAll && !isAll ? (
            <Button variant="quiet" onPress={() => setAll(true)}>
              {`Choose all ${formatNumber(total)} that match`}
            </Button>
          ) : null}
          <Button onPress={() => setKind("addTags")}>Add tags</Button>
          <Button onPress={() => setKind("removeTags")}>Remove tags</Button>
          <Button onPress={() => setKind("owner")}>Assign an owner</Button>
          <Button isPending={isSending} onPress={() => change(targets, { follow: true })}>
            Follow
          </Button>
          <Button variant="quiet" onPress={done}>
            Choose none
          </Button>
        </section>
      ) : null}
      {kind ? (
        <BulkDialog
          kind={kind}
          count={count}
          problem={problem}
          isSending={isSending}
          onCancel={() => setKind(undefined)}
          onChange={(wanted) => change(targets, wanted)}
        />
      ) : null}
      {outcome ? <BulkOutcome outcome={outcome} onUndo={undo} onClose={forget} /> : null}
    </>
  );
}
