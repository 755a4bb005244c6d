"use client";
import { useState } from "react";
import { placeWords } from "@/components/portfolio/matrix/override-words";
import type { Overrides } from "@/components/portfolio/matrix/use-overrides";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { formatDate } from "@/lib/format/date";
import type { OverrideView } from "@/lib/server/overrides/rows";

type PendingOverrideProps = { override: OverrideView; overrides: Overrides };

/** A proposal that waits: its author can take it back, a second lead accepts or declines it. */
export function PendingOverride({ override, overrides }: PendingOverrideProps) {
  const [note, setNote] = useState("");
  const [isMissing, setMissing] = useState(false);
  const { isPending, problem, settle } = overrides;
  const decline = () => {
    setMissing(note.trim() === "");
    if (note.trim() !== "") void settle(override, "decline", note);
  };
  return (
    <div className="grid gap-3">
      <h4 className="font-semibold">Proposed: {placeWords(override)}</h4>
      <p className="text-sm">
        {override.reason}
        <span className="block text-ink-2">
          {override.mine ? "By you" : `By ${override.by}`} on {formatDate(override.at)}; it waits for a second
          lead.
        </span>
      </p>
      {problem ? (
        <Notice tone="bad" title="Nothing has changed" live="assertive">
          {problem.detail}
        </Notice>
      ) : null}
      {override.mine ? (
        <div>
          <Button size="small" isPending={isPending} onPress={() => void settle(override, "withdraw")}>
            Take it back
          </Button>
        </div>
      ) : (
        <>
          <TextArea
            label="Note"
            description="Needed to decline."
            rows={2}
            value={note}
            onChange={setNote}
            errorMessage={isMissing ? "Say why you decline." : undefined}
          />
          <div className="flex flex-wrap gap-2">
            <Button
              size="small"
              variant="primary"
              isPending={isPending}
              onPress={() => void settle(override, "accept", note.trim() || undefined)}
            >
              Accept
            </Button>
            <Button size="small" onPress={decline} isDisabled={isPending}>
              Decline
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
