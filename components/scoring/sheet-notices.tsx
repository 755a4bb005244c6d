"use client";
import type { SaveState } from "@/components/scoring/draft-saver";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";

type SheetNoticesProps = {
  state: SaveState;
  isSubmitted: boolean;
  onSettle: (choice: "keepMine" | "takeTheirs") => void;
};

/** What the rater has to know before going on: it is in, it was changed elsewhere, it is over. */
export function SheetNotices({ state, isSubmitted, onSettle }: SheetNoticesProps) {
  if (state.name === "changedElsewhere") {
    return (
      <Notice
        tone="warn"
        title="This sheet was changed on another screen"
        live="assertive"
        actions={
          <>
            <Button size="small" onPress={() => onSettle("takeTheirs")}>
              Load what is saved
            </Button>
            <Button size="small" onPress={() => onSettle("keepMine")}>
              Keep what is here
            </Button>
          </>
        }
      >
        Your last change is not saved yet. Choose which of the two counts.
      </Notice>
    );
  }
  if (state.name === "closed") {
    return (
      <Notice
        tone="bad"
        title="Your last change was not taken"
        live="assertive"
        actions={
          <LinkButton href="/scoring" size="small">
            To my queue
          </LinkButton>
        }
      >
        {state.message}
      </Notice>
    );
  }
  if (!isSubmitted) return null;
  return (
    <Notice
      tone="ok"
      title="Your ratings are in"
      live="polite"
      actions={
        <LinkButton href="/scoring" size="small">
          To my queue
        </LinkButton>
      }
    >
      You may still change them until the reveal; from now on each change counts as soon as it is saved.
    </Notice>
  );
}
