"use client";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { useInlineSaving } from "@/components/use-cases/use-inline-saving";

type InlineConflictProps = { saving: ReturnType<typeof useInlineSaving>; mine: string | null };

/** Somebody saved the case in between: whose word stands is for the person at the screen to say. */
export function InlineConflict({ saving, mine }: InlineConflictProps) {
  const { theirs, save, takeTheirs, isSaving } = saving;
  if (!theirs) return null;
  return (
    <Notice
      tone="warn"
      live="assertive"
      title="This case was changed while you had it open."
      actions={
        <>
          <Button size="small" isPending={isSaving} onPress={() => void save(mine, theirs.version)}>
            Keep mine
          </Button>
          <Button size="small" variant="quiet" isDisabled={isSaving} onPress={takeTheirs}>
            Take theirs
          </Button>
        </>
      }
    >
      {theirs.change ? <p>{theirs.change}</p> : null}
      <p>
        {theirs.words === null
          ? "This field is as you saw it; something else changed."
          : `Theirs: ${theirs.words}`}
      </p>
    </Notice>
  );
}
